/** Lets everybody through. */
export { everybody as noFilter } from '#screens/people/people-filter.ts';
