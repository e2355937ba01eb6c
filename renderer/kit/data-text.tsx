import { showHidden } from './visible-marks.ts';

/** A text from outside (a name, a cell, a file): isolated from the direction around it, hidden characters shown. */
export function DataText({ text }: { readonly text: string }) {
  const parts = showHidden(text);
  return (
    <bdi className="data-text">
      {parts.map((part, place) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <span className="hidden-mark" key={`${String(place)}${part.code}`}>
            {part.code}
          </span>
        ),
      )}
    </bdi>
  );
}
