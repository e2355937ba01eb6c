import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

/** What a plain sentence becomes where legal words in it are explained; by itself it stays as it is. */
export const ExplainContext = createContext<(text: string) => ReactNode>((text) => text);

export function Explained({ content }: { readonly content: ReactNode }) {
  const explain = useContext(ExplainContext);
  return typeof content === 'string' ? explain(content) : content;
}
