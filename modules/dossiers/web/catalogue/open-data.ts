import { Temporal } from "temporal-polyfill";
import { unitsAt } from "#modules/organisation/index.ts";
import { page } from "#platform/http/route.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import type { VersionDetails } from "../../domain/catalogue/version.ts";
import { wholeCatalogue } from "../../queries/catalogue/public-procedures.ts";
import { procedureAddress } from "./catalogue-words.ts";

export const catalogueFile = "/du-lieu/thu-tuc/hien-hanh.csv";

const heads = [
	...[
		"ma",
		"ten",
		"ten_en",
		"linh_vuc",
		"cap_giai_quyet",
		"co_quan",
		"cach_giai_quyet",
		"don_vi",
		"ten_don_vi",
	],
	...["hieu_luc_tu", "hieu_luc_truoc", "thoi_han", "don_vi_thoi_han", "ghi_chu_thoi_han", "noi_tiep_nhan"],
	...[
		"thang_truc_tuyen",
		"muc_truc_tuyen",
		"ly_do_mot_phan",
		"muc_chu_dong",
		"nop_phi_truc_tuyen",
		"cong_dvcqg",
	],
	...["de_lam_gi", "ai_duoc_de_nghi", "dieu_kien", "ket_qua", "buoc", "giay_to", "phi", "can_cu"],
	...[
		"ngay_cong_bo",
		"quyet_dinh_cong_bo",
		"ngay_cong_khai",
		"ra_soat_truoc",
		"nguon",
		"minh_hoa",
		"dia_chi",
	],
];

/** What holds today, a version a line; empty where nothing is known. */
export const catalogueCsv = page({
	address: catalogueFile,
	who: "everyone",
	show: async (_, { db, today, services }) => {
		const versions = await wholeCatalogue(db, today.toString());
		const units = await unitsAt(
			db,
			versions.flatMap(({ unitId }) => unitId ?? []),
			today,
		);
		const { origin } = services.installation;
		const rows = versions.map((version) =>
			line(version, (version.unitId && units.get(version.unitId)?.fullName) || null, origin),
		);
		const table = { name: "thu-tuc", columns: heads.map((heading) => ({ heading })), rows };
		return {
			contentType: "text/csv; charset=utf-8",
			filename: `thu-tuc-${today}.csv`,
			content: writeCsv(table, { separator: "," }),
		};
	},
});

const listed = (items: readonly (string | null)[][]): string =>
	items.map((parts) => parts.filter((part) => part !== null && part !== "").join(" | ")).join("; ");
const day = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso));

function line(version: VersionDetails, unitName: string | null, origin: string) {
	const { limit, online } = version;
	return [
		...[
			version.code,
			version.nameVi,
			version.nameEn,
			version.field,
			version.level,
			version.owner,
			version.kind,
		],
		...[
			version.unitId,
			unitName,
			day(version.from),
			day(version.to),
			limit?.amount ?? null,
			limit?.unit ?? null,
		],
		...[version.limitNote, version.receivedAt.join(" "), online?.law ?? null, online?.level ?? null],
		...[version.onlineReason, version.proactiveLevel, version.onlinePayment, version.portalUrl],
		...[version.about, version.whoFor, version.conditions, version.result],
		listed(version.steps.map((step) => [step.name, step.bodyName, limitOf(step.limit)])),
		listed(version.documents.map((document) => [document.name, `${document.copies}`, document.form])),
		listed(version.fees.map((fee) => [fee.name, fee.amount, fee.law])),
		listed(version.laws.map((law) => [law.reference, law.article])),
		...[day(version.announcedOn), version.announcedBy, day(version.publishedOn), day(version.reviewOn)],
		...[version.source, version.illustrative, `${origin}${procedureAddress(version)}`],
	];
}

const limitOf = (limit: VersionDetails["limit"]): string | null =>
	limit === null ? null : `${limit.amount} ${limit.unit}`;
