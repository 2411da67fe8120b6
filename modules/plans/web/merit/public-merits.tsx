import { z } from "zod";
import type { OpenDataset } from "#platform/http/module-wiring.ts";
import { page } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import {
	type Column,
	DataTable,
	DownloadLinks,
	EmptyState,
	Head,
	Illustrative,
	Pager,
	Part,
} from "#platform/ui/index.ts";
import { meritMessages } from "../../merit/messages.ts";
import { publicMeritMessages } from "../../merit/public-messages.ts";
import { countPublicMerits, type PublicMerit, publicMerits } from "../../queries/merit/public-merits.ts";
import { AsWritten } from "../task/as-written.tsx";
import { daysOf, meritAddress } from "./merit-addresses.ts";
import { shareText } from "./record-table.tsx";

const address = `${meritAddress}/cong-khai`;
const perPage = 50;
const mostInFile = 20_000;

/** What was decided, for everybody; what is only proposed cannot be read on this connection. */
export const showPublicMerits = page({
	address,
	who: "everyone",
	query: z.object({ trang: z.coerce.number().int().min(1).max(10_000).catch(1) }),
	show: async ({ query }, { db, language, to, today }) => {
		const words = publicMeritMessages[language];
		const merits = await publicMerits(db, { limit: perPage, offset: (query.trang - 1) * perPage }, today);
		const total = await countPublicMerits(db);
		return {
			title: words.title,
			section: "/ke-hoach",
			illustrative: merits.some(({ illustrative }) => illustrative),
			trail: [],
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					{merits.length === 0 ? (
						<EmptyState title={words.none}>{words.noneNext}</EmptyState>
					) : (
						<Part id="quyet-dinh" title={words.count(formatCount(total, language))} source={words.source}>
							<DataTable caption={words.title} captionHidden columns={columnsIn(language)} rows={merits} />
							<Pager
								page={query.trang}
								pages={Math.ceil(total / perPage)}
								address={(number) => to(`${address}?trang=${number}`)}
							/>
							<DownloadLinks
								items={formats.map((format) => ({
									address: `${address}.${format}`,
									label: words.data,
									kind: format.toUpperCase(),
								}))}
							/>
						</Part>
					)}
				</>
			),
		};
	},
});

function columnsIn(language: Language): readonly Column<PublicMerit>[] {
	const { kinds } = meritMessages[language];
	const { heads, ...words } = publicMeritMessages[language];
	const judged = ({ onTime, acceptedLate, openLate }: PublicMerit) => onTime + acceptedLate + openLate;
	return [
		{
			head: heads.body,
			cell: (merit) => (
				<span>
					{language === "vi" ? merit.bodyName : merit.bodyNameEn}
					{merit.ofPerson ? `, ${words.ofPerson}` : null} {merit.illustrative ? <Illustrative /> : null}
				</span>
			),
		},
		{ head: heads.kind, cell: ({ kind }) => kinds[kind] },
		{
			head: heads.record,
			cell: (merit) =>
				words.record(
					formatCount(merit.onTime, language),
					formatCount(judged(merit), language),
					...daysOf(merit.period, language),
				),
		},
		{
			head: heads.before,
			cell: ({ onTimeBefore, judgedBefore }) =>
				shareText({ onTime: onTimeBefore, whole: judgedBefore }, language),
		},
		{
			head: heads.giver,
			cell: ({ giverName, giverNameEn }) => (language === "vi" ? giverName : giverNameEn),
		},
		{ head: heads.paper, cell: ({ paper }) => <AsWritten text={paper} language={language} /> },
	];
}

const formats = ["csv", "json"] as const;

const plain = (merit: PublicMerit) => ({
	id: merit.id,
	kind: merit.kind,
	bodyId: merit.bodyId,
	body: merit.bodyName,
	ofPerson: merit.ofPerson,
	from: merit.period.from.toString(),
	until: merit.period.to.subtract({ days: 1 }).toString(),
	onTime: merit.onTime,
	acceptedLate: merit.acceptedLate,
	openLate: merit.openLate,
	notCounted: merit.notCounted,
	onTimeBefore: merit.onTimeBefore,
	judgedBefore: merit.judgedBefore,
	decidedById: merit.giverBodyId,
	decidedBy: merit.giverName,
	paper: merit.paper,
	enteredOn: merit.decidedOn.toString(),
	illustrative: merit.illustrative,
});

/** Comma and decimal point: these files are for programs. */
function csvOf(merits: readonly PublicMerit[]): Uint8Array {
	const rows = merits.map((merit) => Object.values(plain(merit)));
	const heads = [
		...["id", "hinh_thuc", "ma_co_quan", "co_quan", "mot_nguoi", "tu_ngay", "den_ngay", "dung_han"],
		...[
			"xong_sau_han",
			"qua_han",
			"chua_tinh",
			"dung_han_nam_truoc",
			"duoc_tinh_nam_truoc",
			"ma_co_quan_quyet_dinh",
		],
		...["co_quan_quyet_dinh", "van_ban", "ngay_ghi", "minh_hoa"],
	];
	const sheet = { name: "khen-thuong", columns: heads.map((heading) => ({ heading })), rows };
	return writeCsv(sheet, { separator: "," });
}

export const publicMeritFiles = formats.map((format) =>
	page({
		address: `${address}.${format}`,
		who: "everyone",
		show: async (_, { db, today }) => {
			const merits = await publicMerits(db, { limit: mostInFile, offset: 0 }, today);
			return format === "csv"
				? { contentType: "text/csv; charset=utf-8", filename: "khen-thuong.csv", content: csvOf(merits) }
				: {
						contentType: "application/json; charset=utf-8",
						filename: "khen-thuong.json",
						content: JSON.stringify(merits.map(plain), null, "\t"),
					};
		},
	}),
);

export const meritDataset: OpenDataset = {
	label: { vi: publicMeritMessages.vi.data, en: publicMeritMessages.en.data },
	about: { vi: publicMeritMessages.vi.dataAbout, en: publicMeritMessages.en.dataAbout },
	files: [
		{ format: "CSV", address: `${address}.csv` },
		{ format: "JSON", address: `${address}.json` },
	],
};
