import { codeRuns } from '#base/code-runs.ts';
import { showHidden } from './visible-marks.ts';

/**
 * A text from outside (a name, a cell, a file, a source of the law): isolated from the direction around it, and codes
 * in it from its own; hidden characters shown.
 */
export function DataText({ text }: { readonly text: string }) {
  const runs = codeRuns(text);
  return (
    <bdi className="data-text">
      {runs.map((run, place) =>
        run.isCode ? (
          <bdi key={`${String(place)}${run.text}`}>
            <Readable text={run.text} />
          </bdi>
        ) : (
          <Readable key={`${String(place)}${run.text}`} text={run.text} />
        ),
      )}
    </bdi>
  );
}

function Readable({ text }: { readonly text: string }) {
  const parts = showHidden(text);
  return parts.map((part, place) =>
    part.kind === 'text' ? (
      <Breakable key={`${String(place)}text`} text={part.text} />
    ) : (
      <span className="hidden-mark" key={`${String(place)}${part.code}`}>
        {part.code}
      </span>
    ),
  );
}

/** A long address is broken before its @, which stays in sight where what stands before it is cut off. */
function Breakable({ text }: { readonly text: string }) {
  const at = text.indexOf('@');
  if (at <= 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}
