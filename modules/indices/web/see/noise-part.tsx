import type { FormState } from "#platform/http/route.ts";
import { formatDecimal, formatShort, type Language, parseDecimal } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, Field, Figure, Form, Part } from "#platform/ui/index.ts";
import { shownRank } from "../../domain/result.ts";
import { type AssumedNoise, assumedNoise, publishedErrors } from "../../domain/see/assumed-noise.ts";
import { isSampled } from "../../domain/see/sampled.ts";
import { profileMessages } from "../../see/profile-messages.ts";
import { Hatch } from "../province-map.tsx";
import type { LeaderFacts } from "./leader-facts.ts";

interface NoisePartProps {
	readonly facts: LeaderFacts;
	/** as typed */
	readonly typed: string;
	readonly form: FormState;
	readonly action: string;
	readonly language: Language;
}

interface Assumption extends AssumedNoise {
	readonly name: string;
}

/** The honest answer first; then, labelled as assumption, what named standard errors would mean. */
export function NoisePart({ facts, typed, form, action, language }: NoisePartProps) {
	const words = profileMessages[language].noise;
	const { latest } = facts;
	if (!isSampled(facts.index.code))
		return (
			<Part id="sai-so" title={words.title}>
				<p>{words.counted}</p>
			</Part>
		);
	const { value, refused } = readError(typed, language);
	const state = {
		...form,
		hidden: null,
		values: { "sai-so": typed, nam: String(latest.edition.year) },
		errors: refused ? { "sai-so": [words.bad] } : {},
	};
	const assumed = latest.edition.partial ? [] : assumptions(facts, value, language);
	return (
		<Part id="sai-so" title={words.title}>
			<p>
				<strong>{words.answer}</strong> {facts.index.code === "PAPI" ? words.why : ""}
			</p>
			{latest.edition.partial ? <p>{words.partial}</p> : null}
			{assumed.length > 0 ? (
				<div class="gap">
					<Figure
						title={words.whatIf}
						drawing={<Spans assumed={assumed} rank={rankOf(facts)} language={language} />}
						summary={`${words.drawn} ${words.how}`}
						table={<SpanTable assumed={assumed} language={language} />}
					/>
					<Form method="get" action={action} form={state}>
						<input type="hidden" name="nam" value={String(latest.edition.year)} />
						<Field
							name="sai-so"
							type="number"
							keypad="decimal"
							width={4}
							label={words.field}
							hint={words.fieldHint}
							optional
						/>
						<Actions>
							<Button kind="second">{words.show}</Button>
						</Actions>
					</Form>
				</div>
			) : null}
		</Part>
	);
}

const rankOf = ({ latest }: LeaderFacts): number | null =>
	latest.total ? (shownRank(latest.total.result)?.rank ?? null) : null;

function readError(
	typed: string,
	language: Language,
): { readonly value: number | null; readonly refused: boolean } {
	if (typed.trim() === "") return { value: null, refused: false };
	const parsed = parseDecimal(typed, language, 4);
	const value = "value" in parsed ? Number(parsed.value) : 0;
	return value > 0 && value < 1000 ? { value, refused: false } : { value: null, refused: true };
}

/** The published errors are of PAPI; elsewhere only what the reader assumes. */
function assumptions(
	{ index, unit, totals, latest }: LeaderFacts,
	typed: number | null,
	language: Language,
): readonly Assumption[] {
	const words = profileMessages[language].noise;
	const known = index.code === "PAPI" ? publishedErrors : [];
	const wanted = [
		...known.map((error, at) => ({ error, name: [words.small, words.middle, words.large][at] ?? "" })),
		...(typed === null ? [] : [{ error: typed, name: words.own }]),
	];
	return wanted.flatMap(({ error, name }): Assumption[] => {
		const found = rememberedNoise(totals, unit.id, error, `${index.code} ${latest.edition.year}`);
		return found ? [{ ...found, name }] : [];
	});
}

const remembered = new WeakMap<ReadonlyMap<string, number>, Map<string, AssumedNoise | null>>();
/** the published errors of a unit and a few that readers type */
const mostRemembered = 40;

/** A thousand draws of all provinces are made once for the totals that they were drawn from. */
function rememberedNoise(
	totals: ReadonlyMap<string, number>,
	unit: string,
	error: number,
	seed: string,
): AssumedNoise | null {
	const memory = remembered.get(totals) ?? new Map<string, AssumedNoise | null>();
	remembered.set(totals, memory);
	const key = `${unit} ${error} ${seed}`;
	const known = memory.get(key);
	if (known !== undefined) return known;
	const found = assumedNoise(totals, unit, error, seed);
	if (memory.size < mostRemembered) memory.set(key, found);
	return found;
}

interface SpansProps {
	readonly assumed: readonly Assumption[];
	readonly rank: number | null;
	readonly language: Language;
}

const room = { left: 12, right: 428, row: 46 };

/** Ranks from 1 on the left; hatched what might be, since it stands on an assumption. */
function Spans({ assumed, rank, language }: SpansProps) {
	const words = profileMessages[language].noise;
	const of = assumed[0]?.of ?? 1;
	const x = (place: number) => room.left + ((place - 1) / Math.max(of - 1, 1)) * (room.right - room.left);
	const bottom = assumed.length * room.row + 8;
	return (
		<svg class="chart map" viewBox={`0 0 440 ${bottom + 26}`} aria-hidden="true" focusable="false">
			<Hatch />
			{assumed.map(({ name, error, rankLow, rankHigh }, at) => (
				<>
					<text class="s" x={room.left} y={at * room.row + 16}>
						{`${name}, ${formatShort(error, 4, language)}: ${words.to(rankLow, rankHigh, of)}`}
					</text>
					<rect
						class="border"
						fill="url(#khong-co)"
						x={x(rankLow) - 3}
						y={at * room.row + 24}
						width={x(rankHigh) - x(rankLow) + 6}
						height="14"
					/>
					{rank === null ? null : (
						<path class="own" d={`M${x(rank)} ${at * room.row + 21}V${at * room.row + 41}`} />
					)}
				</>
			))}
			<path class="base" d={`M${room.left} ${bottom}H${room.right}`} />
			{[1, of].map((place) => (
				<text class="s" x={x(place)} y={bottom + 18} text-anchor={place === 1 ? "start" : "end"}>
					{place}
				</text>
			))}
		</svg>
	);
}

function SpanTable({ assumed, language }: Omit<SpansProps, "rank">) {
	const words = profileMessages[language].noise;
	const points = (value: number) => formatDecimal(value, 2, language);
	return (
		<DataTable
			caption={words.whatIf}
			captionHidden
			columns={[
				{
					head: words.assumed,
					cell: ({ error, name }: Assumption) => `${formatShort(error, 4, language)} (${name})`,
				},
				{ head: words.interval, numeric: true, cell: ({ low, high }) => `${points(low)}–${points(high)}` },
				{
					head: words.ranks,
					numeric: true,
					cell: ({ rankLow, rankHigh, of }) => words.to(rankLow, rankHigh, of),
				},
				{ head: words.change, numeric: true, cell: ({ change }) => `±${points(change)}` },
			]}
			rows={assumed}
		/>
	);
}
