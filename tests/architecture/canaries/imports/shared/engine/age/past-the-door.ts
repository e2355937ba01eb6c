export { inner } from '../dates/inner.ts';
