import { type BesideIndex, serviceIndexPage } from "#modules/dossiers/wiring.ts";
import {
	allIndices,
	editionsOf,
	indexNodes,
	measuredAs,
	type ResultView,
	resultsOf,
} from "#modules/indices/index.ts";
import { unitsAt } from "#modules/organisation/index.ts";
import { formatDecimal, formatShort } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import { serviceIndexMessages } from "./service-index-messages.ts";

const code = "DVC766";

/** The points that the national portal published, for provinces; the official ones. */
export const publishedBeside: BesideIndex = async (unit, { db, language, to }) => {
	const words = serviceIndexMessages[language];
	const index = (await allIndices(db)).find((each) => each.code === code);
	if (!index || unit.level !== "province")
		return (
			<Part id="cong-bo" title={words.title}>
				<p>{index ? words.provincesOnly : words.notHere}</p>
			</Part>
		);
	const ids = (await measuredAs(db, [unit.id], code)).get(unit.id) ?? [];
	const [results, editions] = await Promise.all([
		resultsOf(db, ids, { index: code, deepest: 1 }),
		editionsOf(db, code),
	]);
	const edition = editions.findLast(({ year }) =>
		[...results.values()].some((own) => own.some((result) => result.year === year)),
	);
	if (!edition) return null;
	const nodes = new Map((await indexNodes(db, code, edition.year)).map((node) => [node.concept, node]));
	const names = await unitsAt(db, ids, edition.unitsOn);
	const lines = [...results.values()].flat().filter(({ year }) => year === edition.year);
	const points = ({ published, concept }: ResultView) =>
		published === null
			? words.missing
			: words.of(
					formatDecimal(published, 2, language),
					formatShort(nodes.get(concept)?.maximum ?? 0, 2, language),
				);
	return (
		<Part
			id="cong-bo"
			title={words.titleOf(edition.year)}
			sub={words.sub}
			source={`${edition.source.publisher} (${edition.year}).`}
		>
			<DataTable
				caption={words.titleOf(edition.year)}
				captionHidden
				rows={lines}
				own={({ level }) => level === 0}
				columns={[
					...(ids.length > 1
						? [{ head: words.unit, cell: ({ unitId }: ResultView) => names.get(unitId)?.fullName ?? unitId }]
						: []),
					{
						head: words.component,
						namesRow: true,
						cell: ({ concept }) => nodes.get(concept)?.label[language] ?? concept,
					},
					{ head: words.points, numeric: true, cell: points },
				]}
			/>
			<p>
				<a href={to(`/chi-so/${index.slug}/${edition.year}`)}>{words.country}</a>
			</p>
		</Part>
	);
};

/** The service index of Decision 766: what is counted here, and below it what was published. */
export const serviceIndex = serviceIndexPage(publishedBeside);
