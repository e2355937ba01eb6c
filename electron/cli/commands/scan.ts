import { countryOption, kindsOption } from '../options/checked-options.ts';
import { keepPolicy, readPolicyOption, withLaw } from '../options/chosen-policy.ts';
import type { CliCommand } from '../command.ts';
import { openWorkspace, workspaceOptions } from '../open-workspace.ts';
import { sayCount, texts } from '../printing/words.ts';
import { checkFormat, printFindings } from './audit.ts';

/**
 * Evaluates the policy of the workspace, or another one from now on, and prints the document. The day of `--today` holds for
 * this call only.
 */
export const scan: CliCommand = {
  options: [...workspaceOptions, 'policy', 'country', 'records', 'json', 'jsonl', 'fail-on'],
  run: async (context) => {
    const { args } = context;
    const failOn = kindsOption(args, 'fail-on');
    const country = countryOption(args);
    checkFormat(args);
    const choice = await readPolicyOption(args.text('policy'));
    const service = context.service();
    const workspace = await openWorkspace(service, args, context.tell);
    const id = choice.yaml === null ? choice.id : await keepPolicy(service, choice.yaml);
    const { policies } = await service.ask('policy/list', {});
    if (id !== null || country !== null) {
      await service.ask('policy/choose', {
        id: id === null ? workspace.policy.id : withLaw(policies, id, country ?? workspace.country),
        country: country ?? workspace.country,
        today: workspace.todayFixed && args.text('today') === null ? workspace.today : null,
      });
    }
    const { total } = await service.ask('question/list', { offset: 0, limit: 1 });
    if (total > 0) context.tell(sayCount(texts.cli.openQuestions, total));
    return printFindings(context, failOn);
  },
};
