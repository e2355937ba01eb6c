import { ok } from '#base/result.ts';
import type { HostHandler } from './host-handler.ts';
import { listSamples } from './samples.ts';

export const appAboutHandler: HostHandler<'app/about'> = (context) =>
  ok({
    version: context.version,
    window: context.window,
    keychain: context.keychain !== null,
    workspaceFolder: context.places.workspaceFolder,
    samples: [...listSamples(context.resourcesFolder)],
  });
