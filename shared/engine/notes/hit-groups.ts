import type { FrameHit } from './find-frames.ts';
import type { NoteKind } from './note-sign.ts';

/** Hits of one kind that overlap are one statement, perhaps in words that several languages share. */
export type Group = {
  kind: NoteKind;
  from: number;
  to: number;
  languages: Set<string>;
  isRequest: boolean; // nothing else says that it was done
  isAsked: boolean;
  isDoubtful: boolean; // nothing else says it for certain
  isOfAllChannels: boolean;
};

/** Of hits in the order of the note. What is read in a language is read in its kin too. */
export function groupsOf(
  hits: readonly FrameHit[],
  kin: ReadonlyMap<string, readonly string[]>,
): readonly Group[] {
  const groups: Group[] = [];
  const last = new Map<NoteKind, Group>();
  for (const { language, ...hit } of hits) {
    const open = last.get(hit.kind);
    if (open !== undefined && hit.from < open.to) {
      open.to = Math.max(open.to, hit.to);
      for (const one of [language, ...(kin.get(language) ?? [])]) open.languages.add(one);
      open.isRequest &&= hit.isRequest;
      open.isAsked &&= hit.isAsked;
      open.isDoubtful &&= hit.isDoubtful;
      open.isOfAllChannels ||= hit.isOfAllChannels;
      continue;
    }
    const group = { ...hit, languages: new Set([language, ...(kin.get(language) ?? [])]) };
    last.set(hit.kind, group);
    groups.push(group);
  }
  return groups;
}
