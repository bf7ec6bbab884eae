/** `ketcover show POLICY --history`: every bundled version of a policy, newest first, with what changed. */
import { type Difference, versionsOf } from '../coverage/versions.ts';
import type { Policy } from '../model/policy.ts';
import type { Words } from '../words/index.ts';

function differenceText(difference: Difference, { show: say }: Words): string {
  const { change } = say;
  switch (difference.kind) {
    case 'rule-added':
      return change.ruleAdded(difference.says);
    case 'rule-removed':
      return change.ruleRemoved(difference.says);
    case 'stance':
      return change.stance(difference.rule, say.stance[difference.from], say.stance[difference.to]);
    case 'approval':
      return change.approval(difference.rule, difference.from, difference.to);
    case 'criterion-added':
      return change.criterionAdded(difference.rule, difference.says);
    case 'criterion-removed':
      return change.criterionRemoved(difference.rule, difference.says);
    case 'criterion-changed':
      return change.criterionChanged(difference.rule, difference.from, difference.to);
  }
}

/** @returns lines for a terminal, not yet wrapped. */
export function historyLines(id: string, policies: readonly Policy[], words: Words): string[] {
  const say = words.show;
  const versions = versionsOf(id, policies);
  return versions.flatMap(({ policy, before, differences }) => {
    const { from, to } = policy.effective;
    const said = policy.history ?? [];
    return [
      `${policy.id}: ${policy.title}`,
      `  ${say.effective}: ${from ? words.language.date(from) : say.notStated}${to ? ` ${say.until} ${words.language.date(to)}` : ''}`,
      ...(before
        ? [`  ${say.against(before.id)}:`, ...differences.map((one) => `  - ${differenceText(one, words)}`)]
        : []),
      ...(before && differences.length === 0 ? [`  - ${say.nothingChanged}`] : []),
      ...(said.length > 0
        ? [`  ${say.history}:`, ...said.map(({ date, change }) => `  - ${words.language.date(date)}: ${change}`)]
        : []),
      ...(!before && said.length === 0 ? [`  ${say.oldest}`] : []),
    ];
  });
}

/** The same as data. */
export function historyJson(id: string, policies: readonly Policy[]) {
  return versionsOf(id, policies).map(({ policy, before, differences }) => ({
    id: policy.id,
    title: policy.title,
    effective: policy.effective,
    replaced: before?.id ?? null,
    differences,
    history: policy.history ?? [],
  }));
}
