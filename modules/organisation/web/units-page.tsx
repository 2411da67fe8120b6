import { page } from "#platform/http/route.ts";
import { type Column, DataTable, DownloadLinks, Head, Part, SearchBox } from "#platform/ui/index.ts";
import { organisationMessages } from "../messages.ts";
import { childCounts, provincesAt, type UnitView } from "../queries/units.ts";
import { nameOf } from "./words.ts";

/** Where a reader begins who has no name to search for: the provinces and cities of today. */
export const unitsPage = page({
	address: "/don-vi",
	who: "everyone",
	async show(_, { db, language, to, today }) {
		const words = organisationMessages[language];
		const provinces = await provincesAt(db, today);
		const counts = await childCounts(
			db,
			provinces.map((province) => province.id),
			today,
		);
		const cities = provinces.filter((province) => province.type === "tp_tw").length;
		const title = words.list.title(provinces.length);
		const columns: Column<UnitView>[] = [
			{
				head: words.unit.heads.name,
				cell: (unit) => <a href={to(unit.address)}>{nameOf(unit, language)}</a>,
			},
			{ head: words.unit.heads.code, cell: (unit) => <span class="n">{unit.code}</span> },
			{ head: words.list.communes, numeric: true, cell: (unit) => counts.get(unit.id) ?? 0 },
		];
		return {
			title,
			section: "/don-vi",
			body: (
				<>
					<Head title={title} lede={words.list.lede(cities, provinces.length - cities)}>
						<SearchBox action={to("/tim-kiem")} label={words.search.label} hint={words.search.hint} />
					</Head>
					<Part id="danh-sach" title={words.list.trail}>
						<DataTable caption={title} captionHidden columns={columns} rows={provinces} />
						<DownloadLinks
							items={[{ address: "/du-lieu/don-vi.csv", label: words.list.openData, kind: "CSV" }]}
						/>
					</Part>
				</>
			),
		};
	},
});
