import { formatCount, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, Figure, Part } from "#platform/ui/index.ts";
import { measureAddress } from "../addresses.ts";
import type { Fact } from "../domain/fact.ts";
import type { MeasureView } from "../domain/measure.ts";
import { asOfWords, doubtWords, figureOfFact, shortFigureOf } from "../fact-words.ts";
import { type Bar, PlaceBars, sizeOf } from "./drawings.tsx";
import { countKnown } from "./known-facts.ts";
import { measurePageMessages } from "./page-messages.ts";

interface ProvincesProps {
	readonly measure: MeasureView;
	readonly year: number;
	readonly provinces: readonly Fact[];
	readonly country: Fact;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** A bar for each province with a figure, and all of them in a table; former provinces under their own names. */
export function ProvincesPart(props: ProvincesProps) {
	const { measure, year, provinces, country, language } = props;
	const words = measurePageMessages[language];
	const sorted = bySize(provinces, measure);
	const bars: readonly Bar[] = sorted
		.map((fact) => ({
			name: fact.place.name[language],
			text: shortFigureOf(fact, language),
			size: sizeOf(fact, measure.shown),
		}))
		.filter(({ size }) => size !== null);
	const former = provinces.some(({ doubts }) => doubts.some(({ kind }) => kind === "ended"));
	const known = countKnown(provinces, language);
	const all = formatCount(provinces.length, language);
	return (
		<Part
			id="tinh"
			title={words.provinces(year)}
			sub={words.provincesNote}
			note={former ? <p>{words.formerNote}</p> : undefined}
		>
			<Figure
				title={measure.name[language]}
				summary={words.summary(known, all, figureOfFact(country, language))}
				drawing={<PlaceBars bars={bars} shown={measure.shown} />}
				table={<ProvinceTable {...props} provinces={sorted} />}
				source={words.source(standingWords(country, language))}
			/>
		</Part>
	);
}

function ProvinceTable({ measure, year, provinces, country, language, to }: ProvincesProps) {
	const words = measurePageMessages[language].heads;
	const months = (id: string) => to(`${measureAddress(measure)}?nam=${year}&noi=${id}#thang`);
	const columns: Column<Fact>[] = [
		{
			head: words.place,
			cell: ({ place }) => <a href={months(place.id)}>{place.name[language]}</a>,
		},
		...figureColumns(measure, language),
	];
	return (
		<DataTable
			caption={measure.name[language]}
			columns={columns}
			rows={provinces}
			sum={[
				country.place.name[language],
				...figureColumns(measure, language).map(({ cell }) => cell(country)),
			]}
		/>
	);
}

/** Figure, its parts, and what has to be known beside it. */
export function figureColumns(measure: MeasureView, language: Language): readonly Column<Fact>[] {
	const words = measurePageMessages[language].heads;
	const part = (pick: "numerator" | "denominator") => (fact: Fact) => {
		if (fact.adds === "distribution" || fact.amount.is === "missing") return "";
		const value = fact.amount[pick];
		return value === null ? "" : formatCount(value, language);
	};
	return [
		{ head: words.figure, numeric: true, cell: (fact) => figureOfFact(fact, language) },
		...(measure.adds === "distribution"
			? [{ head: words.count, numeric: true, cell: (fact: Fact) => countedIn(fact, language) }]
			: []),
		...(measure.denominator === null
			? []
			: [
					{ head: words.numerator, numeric: true, cell: part("numerator") },
					{ head: words.denominator, numeric: true, cell: part("denominator") },
				]),
		{ head: words.note, cell: (fact) => notes(fact, language) },
	];
}

function countedIn(fact: Fact, language: Language): string {
	if (fact.adds !== "distribution" || fact.counts === null) return "";
	return formatCount(
		fact.counts.reduce((sum, count) => sum + count, 0n),
		language,
	);
}

/** What holds for one row alone; that the period runs stands once, beside the source. */
const notes = ({ doubts }: Fact, language: Language): string =>
	doubtWords({ doubts: doubts.filter(({ kind }) => kind !== "not-over") }, language).join("; ");

/** The moment, and that the figures still move where they do. */
export const standingWords = (fact: Fact, language: Language): string =>
	[
		asOfWords(fact, language),
		...doubtWords({ doubts: fact.doubts.filter(({ kind }) => kind === "not-over") }, language),
	].join("; ");

/** Best first, where one side is better; what has no figure last, by name. */
function bySize(told: readonly Fact[], { shown, direction }: MeasureView): readonly Fact[] {
	const side = direction === "lower" ? 1 : -1;
	return told.toSorted((a, b) => {
		const [one, other] = [sizeOf(a, shown), sizeOf(b, shown)];
		if (one === null || other === null) return Number(one === null) - Number(other === null);
		return side * (one - other);
	});
}
