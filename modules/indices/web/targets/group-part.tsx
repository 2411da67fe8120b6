import type { Quarter } from "@guong/index-math";
import { formatChange, formatPoints, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import { checkGroup, type GroupCheck } from "../../domain/targets/check-group.ts";
import { indicesMessages } from "../../messages.ts";
import { targetMessages } from "../../targets/messages.ts";
import type { TargetFacts } from "./target-facts.ts";

export const groupsToReach = ["4", "3", "2"] as const;

interface GroupPartProps {
	readonly facts: TargetFacts;
	/** as typed in the address; anything else is no group */
	readonly typed: string | undefined;
	readonly language: Language;
}

/** What a group asked for in past years, how far the baseline is from it, and how many of those who began there got in. */
export function GroupPart({ facts, typed, language }: GroupPartProps) {
	const wished = groupsToReach.find((group) => group === typed);
	const check =
		wished && checkGroup(facts.ground, facts.unit.id, facts.baselineYear, Number(wished) as Quarter);
	if (!wished || !check) return null;
	const words = targetMessages[language].group;
	return (
		<Part id="nhom-muon-vao" title={words.title(words.names[wished])} sub={words.sub}>
			<p>
				{words.now(indicesMessages[language].groups[check.now], facts.baselineYear)}{" "}
				{words.moved(check.reached, check.of)}
			</p>
			<DataTable
				caption={words.title(words.names[wished])}
				captionHidden
				columns={[
					{ head: words.year, cell: ({ year }: GroupCheck["cuts"][number]) => String(year), namesRow: true },
					{ head: words.least, numeric: true, cell: ({ least }) => formatPoints(least, language) },
					{ head: words.distance, numeric: true, cell: ({ distance }) => formatChange(distance, language) },
				]}
				rows={check.cuts}
				own={({ year }) => year === facts.baselineYear}
			/>
		</Part>
	);
}
