export { createSession } from '#worker/session.ts';
