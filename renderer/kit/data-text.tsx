import { showHidden } from './visible-marks.ts';

/** A text from outside (a name, a cell, a file): isolated from the direction around it, hidden characters shown. */
export function DataText({ text }: { readonly text: string }) {
  const parts = showHidden(text);
  return (
    <bdi className="data-text">
      {parts.map((part, place) =>
        part.kind === 'text' ? (
          <Breakable key={`${String(place)}text`} text={part.text} />
        ) : (
          <span className="hidden-mark" key={`${String(place)}${part.code}`}>
            {part.code}
          </span>
        ),
      )}
    </bdi>
  );
}

/** A long address is broken behind its @ before it is broken anywhere else. */
function Breakable({ text }: { readonly text: string }) {
  const at = text.indexOf('@') + 1;
  if (at === 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}
