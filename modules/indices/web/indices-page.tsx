import type { PublicDb } from "#platform/db/connections.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import { page } from "#platform/http/route.ts";
import { formatCount, formatDay, formatDecimal, type Language } from "#platform/i18n/index.ts";
import { DataTable, DownloadLinks, Head, Links, Part, type Term, Terms } from "#platform/ui/index.ts";
import { crosswalkMessages } from "../crosswalk/messages.ts";
import type { EditionView, IndexView } from "../domain/edition.ts";
import type { IndexNode } from "../domain/result.ts";
import { indicesMessages } from "../messages.ts";
import { allIndices, editionsOf } from "../queries/editions.ts";
import { resultsOfYear } from "../queries/results.ts";
import { publishedFigures, spreadsOf } from "../queries/spreads.ts";
import { indexNodes } from "../queries/trees.ts";
import { overviewMessages } from "../see/overview-messages.ts";
import { treeMessages } from "../trees/messages.ts";
import { decimalsOf } from "./words.ts";

export const indicesAddress = "/chi-so";

/** An index with what its line in the overview says. */
interface IndexLine {
	readonly index: IndexView;
	readonly editions: readonly EditionView[];
	readonly newest: EditionView;
	readonly nodes: readonly IndexNode[];
	readonly known: number;
	/** null: the source names some units only, and no mean was published */
	readonly mean: { readonly value: number; readonly published: boolean } | null;
}

/** What citizens said comes first; others follow by code. */
const first = ["PAPI", "PAR", "SIPAS", "PCI", "DVC766", "DTI"];
const unitCounts = { vn63: 63, vn34: 34 } as const;

/** Which indices are here, what each measures, of which years and by whom. */
export const indicesPage = page({
	address: indicesAddress,
	who: "everyone",
	show: async (_, { db, language, to }) => {
		const words = indicesMessages[language].list;
		const lines = await whileUnchanged(db, "indices", () => linesOf(db));
		return {
			title: words.title,
			section: indicesAddress,
			description: words.lede,
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<Overview {...{ lines, language, to }} />
					{lines.map((line) => (
						<OneIndex {...{ line, language, to }} />
					))}
					<Part id="khac" title={words.others}>
						<p>{words.othersText}</p>
						<Links
							items={[
								{ address: to(`${indicesAddress}/cau-truc`), label: treeMessages[language].public.listTitle },
								{ address: to(`${indicesAddress}/doi-chieu`), label: crosswalkMessages[language].link },
							]}
						/>
					</Part>
				</>
			),
		};
	},
});

const placeOf = (code: string): number => (first.includes(code) ? first.indexOf(code) : first.length);

async function linesOf(db: PublicDb): Promise<readonly IndexLine[]> {
	const lines = await Promise.all((await allIndices(db)).map((index) => lineOf(db, index)));
	return lines.filter((line) => line !== null).sort((a, b) => placeOf(a.index.code) - placeOf(b.index.code));
}

async function lineOf(db: PublicDb, index: IndexView): Promise<IndexLine | null> {
	const editions = await editionsOf(db, index.code);
	const newest = editions.at(-1);
	if (!newest) return null;
	const { year } = newest;
	const [nodes, totals, spreads, figures] = await Promise.all([
		indexNodes(db, index.code, year),
		resultsOfYear(db, index.code, year, 0),
		spreadsOf(db, index.code, [year]),
		publishedFigures(db, index.code),
	]);
	const total = nodes[0]?.concept ?? "";
	const own = newest.partial ? undefined : spreads.get(year)?.get(total)?.mean;
	const published = figures.find(
		(each) => each.year === year && each.concept === total && each.statistic !== "median",
	);
	return {
		...{ index, editions, newest, nodes },
		known: totals.filter(({ value }) => value !== null).length,
		mean:
			own !== undefined
				? { value: own, published: false }
				: published
					? { value: published.value, published: true }
					: null,
	};
}

interface Shown {
	readonly language: Language;
	readonly to: (address: string) => string;
}

function Overview({ lines, language, to }: Shown & { readonly lines: readonly IndexLine[] }) {
	const words = overviewMessages[language];
	const count = (value: number) => formatCount(value, language);
	return (
		<Part id="tat-ca" title={words.table} note={<p>{words.partialNote}</p>}>
			<DataTable
				caption={words.table}
				captionHidden
				columns={[
					{
						head: words.heads.index,
						cell: ({ index }: IndexLine) => <a href={`#${index.slug}`}>{index.code}</a>,
					},
					{
						head: words.heads.measures,
						cell: ({ index }) => words.measures[index.code] ?? index.label[language],
					},
					{
						head: words.heads.newest,
						cell: ({ index, newest }) => (
							<>
								<a href={to(`${indicesAddress}/${index.slug}/${newest.year}`)}>{newest.year}</a>
								{newest.asOf ? <small>{words.asOf(formatDay(newest.asOf, language))}</small> : null}
							</>
						),
					},
					{
						head: words.heads.known,
						numeric: true,
						cell: ({ known, newest }) => words.known(count(known), count(unitCounts[newest.unitSystem])),
					},
					{
						head: words.heads.mean,
						numeric: true,
						cell: ({ mean, nodes }) =>
							mean === null || !nodes[0] ? (
								words.partialMean
							) : (
								<>
									{formatDecimal(mean.value, decimalsOf(nodes[0]), language)}
									{mean.published ? <small>{words.publishedMean}</small> : null}
								</>
							),
					},
				]}
				rows={lines}
			/>
		</Part>
	);
}

function OneIndex({ line, language, to }: Shown & { readonly line: IndexLine }) {
	const words = indicesMessages[language].list;
	const more = overviewMessages[language];
	const { index, editions, newest } = line;
	const at = `${indicesAddress}/${index.slug}`;
	const published = newest.publishedOn ? more.publishedOn(formatDay(newest.publishedOn, language)) : "";
	return (
		<Part
			id={index.slug}
			title={`${index.code}: ${index.label[language]}`}
			sub={`${words.years(editions[0]?.year ?? newest.year, newest.year)} ${published}`}
		>
			<Terms items={termsOf(line, language)} />
			<Links
				label={words.yearsHead}
				items={editions
					.toReversed()
					.map(({ year }) => ({ address: to(`${at}/${year}`), label: String(year) }))}
			/>
			<Links
				label={more.actions}
				items={[
					{ address: to(`${at}/so-sanh`), label: more.compare },
					// a target is held against all provinces of a year
					...(newest.partial ? [] : [{ address: to(`${at}/muc-tieu`), label: more.targets }]),
				]}
			/>
			<DownloadLinks
				items={(["csv", "json"] as const).map((format) => ({
					address: `/du-lieu${at}/tat-ca.${format}`,
					label: words.data(index.code),
					kind: format.toUpperCase(),
				}))}
			/>
		</Part>
	);
}

function termsOf({ index, editions, newest, nodes }: IndexLine, language: Language): readonly Term[] {
	const words = indicesMessages[language].list;
	const more = overviewMessages[language];
	const [components, parts] = [countOf(nodes, 1), countOf(nodes, 2)];
	const partial = editions.filter((each) => each.partial).map(({ year }) => year);
	return [
		{ term: words.publisher, is: `${index.publisher} (${index.site})` },
		{
			term: words.structureHead,
			is:
				parts === 0
					? more.structureBare(components, newest.year)
					: words.structure(components, parts, newest.year),
		},
		...(partial.length > 0 ? [{ term: more.partialTerm, is: more.partialYears(partial.join(", ")) }] : []),
	];
}

const countOf = (nodes: readonly IndexNode[], level: number): number =>
	nodes.filter((node) => node.level === level).length;
