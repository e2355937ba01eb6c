import { Fragment, useMemo } from 'react';
import type { ReactNode } from 'react';
import { ExplainContext } from '#kit/explained.tsx';
import { useWords } from '../common/words.tsx';
import { findTerms, toTermPattern } from './find-terms.ts';
import { Term } from './term.tsx';

/** Explains the legal words in introductions and hints of every screen inside. */
export function TermsProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const explain = useMemo(() => {
    const pattern = toTermPattern(t.help.terms);
    return (text: string) =>
      findTerms(text, pattern).map((part, place) =>
        part.kind === 'text' ? (
          <Fragment key={`${String(place)}${part.text}`}>{part.text}</Fragment>
        ) : (
          <Term key={part.id} id={part.id}>
            {part.text}
          </Term>
        ),
      );
  }, [t]);
  return <ExplainContext value={explain}>{children}</ExplainContext>;
}
