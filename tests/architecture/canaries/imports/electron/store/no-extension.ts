export { assert } from '#base/assert';
