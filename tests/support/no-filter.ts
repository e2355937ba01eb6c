/** Lets everybody through. */
export { everybody as noFilter } from '#domain/people-filter.ts';
