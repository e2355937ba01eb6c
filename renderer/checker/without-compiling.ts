import { config } from 'zod';

// First of all imports: schemas would otherwise try to compile code, which the page's policy refuses.
config({ jitless: true });
