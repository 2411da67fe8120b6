import { formatPoints, formatShort, type Language } from "#platform/i18n/index.ts";
import { Part } from "#platform/ui/index.ts";
import { targetMessages } from "../../targets/messages.ts";
import type { TargetFacts } from "./target-facts.ts";

interface NotesProps {
	readonly facts: TargetFacts;
	readonly language: Language;
}

/** What stands behind the figures: how often is counted, what a survey can show, who is compared with. */
export function TargetNotes({ facts, language }: NotesProps) {
	const words = targetMessages[language].notes;
	return (
		<>
			<Counting facts={facts} language={language} />
			<Part id="nhieu" title={words.smallestHead}>
				<p>{noiseText(facts, language)}</p>
				<p>{words.below(facts.index.code)}</p>
			</Part>
			<Peers facts={facts} language={language} />
		</>
	);
}

function Counting({ facts: { check }, language }: NotesProps) {
	const words = targetMessages[language].notes;
	const { rate } = check.total;
	if (!rate) return null;
	const { near, any, within } = rate;
	const years = near.years.map(({ from, to }) => `${from}–${to}`).join(", ");
	return (
		<Part id="dem" title={words.countHead}>
			{any.of === 0 ? (
				<p>{words.noYears}</p>
			) : (
				<>
					<p>{words.count(formatShort(within, 2, language), years)}</p>
					<p>{words.net(near.netOfNation.count, near.of)}</p>
					<p>{words.any(any.asPublished.count, any.of)}</p>
				</>
			)}
		</Part>
	);
}

function noiseText({ check, assumedError }: TargetFacts, language: Language): string {
	const words = targetMessages[language].notes;
	const { smallest } = check.total;
	if (assumedError === null || !smallest) return words.unknown;
	return words.assumed(
		formatShort(assumedError, 3, language),
		formatPoints(smallest.observed, language),
		formatPoints(smallest.detectable, language),
	);
}

function Peers({ facts: { peers, sameRegion, units }, language }: NotesProps) {
	const words = targetMessages[language].notes;
	if (peers.length === 0) return null;
	const names = peers
		.flatMap((id) => units.get(id) ?? [])
		.map((unit) => (language === "vi" ? unit.name : unit.nameEn))
		.join(", ");
	return (
		<Part id="nhom" title={words.peersHead}>
			<p>{sameRegion ? words.peersRegion(names) : words.peersLevel(names)}</p>
		</Part>
	);
}
