import {
	asOfWords,
	doubtWords,
	figureOf,
	figureOfFact,
	findMeasure,
	measureAddress,
	partsOf,
	sourceAddress,
	targetOf,
} from "#modules/measures/index.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import type { Fact } from "#platform/ui/index.ts";
import { type FigureOfMany, reachesTarget, type SystemFigure } from "../../domain/system-figure.ts";
import { measuredMessages } from "../../measured/messages.ts";

interface FigureProps {
	readonly figure: SystemFigure;
	readonly target: number | null;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** Stands beside a figure that nobody typed. */
export const SystemTag = ({ language }: { readonly language: Language }) => (
	<span class="tag">{measuredMessages[language].tag}</span>
);

/** The figure with its parts, its target, the moment, what is doubtful, and the ways to its source and definition. */
export function SystemFigureLine({ figure, target, language, to }: FigureProps) {
	return (
		<>
			<b>{figureOfFact(figure.fact, language)}</b>
			{partsBeside(figure, language)} <SystemTag language={language} />
			{targetWords(figure, target, language)}; {besideWords(figure, language)}{" "}
			<SourceLinks {...{ figure, language, to }} />
		</>
	);
}

interface ManyProps {
	readonly many: FigureOfMany;
	readonly target: number | null;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** All bodies of a task together: the sum, or why there is none, and how many of them reach the target. */
export function FigureOfManyLine({ many, target, language, to }: ManyProps) {
	const { code, sum, facts, reaching, known } = many;
	const words = measuredMessages[language];
	const measure = findMeasure(code);
	const [only] = facts;
	if (only && facts.length === 1)
		return <SystemFigureLine figure={{ code, fact: only }} {...{ target, language, to }} />;
	if (measure === null) return <>{words.unknownMeasure}</>;
	const wanted = target === null ? "" : `; ${words.target(targetOf(target, measure, language))}`;
	const reached =
		target === null || known === 0
			? ""
			: `; ${words.many(formatCount(reaching, language), formatCount(known, language))}`;
	const parts = typeof sum === "string" ? null : partsOf(sum.amount, language);
	return (
		<>
			<b>{typeof sum === "string" ? words.refused[sum] : figureOf(sum.amount, measure, language)}</b>
			{parts ? ` (${parts})` : ""} <SystemTag language={language} />
			{wanted}
			{reached}
			{only ? `; ${asOfWords(only, language)}` : ""} (
			<a href={to(measureAddress(measure))}>{words.definition}</a>)
		</>
	);
}

/** The same as one of the key figures of a page. */
export function systemFact({
	label,
	figure,
	target,
	language,
	to,
}: FigureProps & { readonly label: string }): Fact {
	const measure = findMeasure(figure.code);
	const { fact } = figure;
	const isMissing = fact.adds === "distribution" || fact.amount.is === "missing";
	return {
		label,
		value: figureOfFact(fact, language),
		beside: (
			<>
				{partsBeside(figure, language)} <SystemTag language={language} />
			</>
		),
		word: isMissing,
		why: (
			<>
				{measure?.name[language]}
				{targetWords(figure, target, language)}; {besideWords(figure, language)}{" "}
				<SourceLinks {...{ figure, language, to }} />
			</>
		),
	};
}

function partsBeside({ fact }: SystemFigure, language: Language): string {
	const parts = fact.adds === "distribution" ? null : partsOf(fact.amount, language);
	return parts === null ? "" : ` (${parts})`;
}

function targetWords({ code, fact }: SystemFigure, target: number | null, language: Language): string {
	const measure = findMeasure(code);
	if (target === null || measure === null) return "";
	const words = measuredMessages[language];
	const reached =
		fact.adds !== "distribution" && fact.amount.is === "known"
			? reachesTarget(code, fact.amount, target)
			: null;
	const told = reached === null ? "" : `, ${reached ? words.reached : words.notReached}`;
	return `; ${words.target(targetOf(target, measure, language))}${told}`;
}

const besideWords = ({ fact }: SystemFigure, language: Language): string =>
	[...doubtWords(fact, language), asOfWords(fact, language)].join("; ");

function SourceLinks({ figure, language, to }: Omit<FigureProps, "target">) {
	const words = measuredMessages[language];
	const measure = findMeasure(figure.code);
	return (
		<>
			(<a href={to(sourceAddress(figure.fact.place))}>{words.source}</a>
			{measure ? (
				<>
					, <a href={to(measureAddress(measure))}>{words.definition}</a>
				</>
			) : null}
			)
		</>
	);
}
