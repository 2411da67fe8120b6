import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { unitsAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	Details,
	DownloadLinks,
	EmptyState,
	Field,
	Head,
	Links,
	Pager,
	Part,
	type Result,
	ResultList,
} from "#platform/ui/index.ts";
import { catalogueMessages } from "../../catalogue/messages.ts";
import { procedureLevels } from "../../domain/catalogue/version.ts";
import {
	type FoundProcedures,
	type ListedProcedure,
	publicFields,
	publicProcedures,
} from "../../queries/catalogue/public-procedures.ts";
import {
	askedDay,
	nameOf,
	onlineShort,
	procedureAddress,
	proceduresAddress,
	wholeLimitText,
} from "./catalogue-words.ts";
import { catalogueFile } from "./open-data.ts";

const size = 25;
const short = (most: number) =>
	z
		.string()
		.transform((text) => text.slice(0, most).normalize("NFC").replaceAll("\u0000", "").trim())
		.default("");
const level = z.enum(procedureLevels).optional().catch(undefined);

const asked = z.object({
	q: short(200),
	linh_vuc: short(120),
	cap: level,
	noi_nhan: level,
	ngay: short(40),
	trang: z.coerce.number().int().min(1).max(2000).catch(1),
});
type Asked = z.output<typeof asked>;

/** Every procedure that holds on a day, found by words without tone marks, field, level and desk. */
export const proceduresPage = page({
	address: proceduresAddress,
	who: "everyone",
	query: asked,
	async show({ query }, context) {
		const { db, language, to, today } = context;
		const words = catalogueMessages[language].list;
		const day = askedDay(query.ngay, today);
		const found = await publicProcedures(db, {
			words: query.q,
			field: query.linh_vuc || null,
			level: query.cap ?? null,
			receivedAt: query.noi_nhan ?? null,
			day: day.toString(),
			limit: size,
			offset: (query.trang - 1) * size,
		});
		const fields = await publicFields(db, day.toString());
		return {
			title: words.title,
			section: proceduresAddress,
			illustrative: found.procedures.some(({ illustrative }) => illustrative),
			body: (
				<>
					<Head title={words.title} lede={words.lede}>
						<Filters {...{ query, fields, context }} />
					</Head>
					<Part id="ket-qua" title={title(found, day, context)}>
						{found.procedures.length === 0 ? (
							<Nothing context={context} empty={fields.length === 0} />
						) : (
							<ResultList items={await results(found.procedures, day, context)} />
						)}
						<Pager
							page={query.trang}
							pages={Math.ceil(found.total / size)}
							address={(number) => to(`${proceduresAddress}?${kept(query, number)}`)}
						/>
					</Part>
					<DownloadLinks items={[{ address: catalogueFile, label: words.csv, kind: "CSV" }]} />
					<Links items={[{ address: to(`${proceduresAddress}/de-xuat`), label: words.proposals }]} />
				</>
			),
		};
	},
});

type Context = RequestContext & { readonly db: PublicDb };

function title(found: FoundProcedures, day: Temporal.PlainDate, { today, language }: Context): string {
	const words = catalogueMessages[language].list;
	const count = formatCount(found.total, language);
	if (found.how === "alike" && found.total > 0) return words.alike(count);
	return day.equals(today) ? words.found(count) : words.foundOn(count, formatDay(day, language));
}

function kept(query: Asked, trang: number): string {
	const { q, linh_vuc, cap = "", noi_nhan = "", ngay } = query;
	const filled = Object.entries({ q, linh_vuc, cap, noi_nhan, ngay }).filter(([, value]) => value !== "");
	return new URLSearchParams([...filled, ["trang", `${trang}`]]).toString();
}

const isFiltered = ({ linh_vuc, cap, noi_nhan, ngay }: Asked): boolean =>
	linh_vuc !== "" || cap !== undefined || noi_nhan !== undefined || ngay !== "";

function Filters(props: {
	readonly query: Asked;
	readonly fields: readonly string[];
	readonly context: Context;
}) {
	const { query, fields, context } = props;
	const { list: words, levels } = catalogueMessages[context.language];
	const levelOptions = procedureLevels.map((value) => ({ value, label: levels[value] }));
	return (
		<form method="get" action={context.to(proceduresAddress)}>
			<Field
				type="search"
				name="q"
				label={words.words}
				hint={words.wordsHint}
				value={query.q}
				maxlength={200}
				optional
			/>
			<Details summary={words.more} open={isFiltered(query)}>
				<Field
					type="select"
					name="linh_vuc"
					label={words.field}
					empty={words.everyField}
					options={fields.map((value) => ({ value, label: value }))}
					value={query.linh_vuc}
					optional
				/>
				<Field
					type="select"
					name="cap"
					label={words.level}
					empty={words.everyLevel}
					options={levelOptions}
					value={query.cap ?? ""}
					optional
				/>
				<Field
					type="select"
					name="noi_nhan"
					label={words.receivedAt}
					empty={words.everyPlace}
					options={levelOptions}
					value={query.noi_nhan ?? ""}
					optional
				/>
				<Field type="date" name="ngay" label={words.day} hint={words.dayHint} value={query.ngay} optional />
			</Details>
			<Actions>
				<Button>{words.show}</Button>
			</Actions>
		</form>
	);
}

function Nothing({ context, empty }: { readonly context: Context; readonly empty: boolean }) {
	const words = catalogueMessages[context.language].list;
	return (
		<EmptyState title={empty ? words.noneAtAll : words.none}>
			<p>{empty ? words.noneAtAllNext : words.noneNext}</p>
			<p>
				<a href="https://dichvucong.gov.vn/">{words.portal}</a>
			</p>
		</EmptyState>
	);
}

async function results(
	procedures: readonly ListedProcedure[],
	day: Temporal.PlainDate,
	{ db, language, to, today }: Context,
): Promise<readonly Result[]> {
	const words = catalogueMessages[language];
	const units = await unitsAt(
		db,
		procedures.flatMap(({ unitId }) => unitId ?? []),
		day,
	);
	const at = day.equals(today) ? "" : `?ngay=${day}`;
	return procedures.map((procedure) => {
		const unit = procedure.unitId === null ? undefined : units.get(procedure.unitId);
		return {
			address: to(`${procedureAddress(procedure)}${at}`),
			title: nameOf(procedure, language),
			where: [
				procedure.code,
				...(unit ? [words.list.ofUnit(unit.fullName)] : []),
				...(procedure.ownVersions > 0 ? [words.list.own(procedure.ownVersions)] : []),
			].join(", "),
			text: [
				procedure.field,
				words.levels[procedure.level],
				wholeLimitText(procedure, language),
				`${words.one.online}: ${onlineShort(procedure, day.toString(), language)}`,
			].join(" · "),
		};
	});
}
