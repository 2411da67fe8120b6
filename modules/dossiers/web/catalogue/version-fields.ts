import { z } from "zod";
import { said } from "#platform/http/field-errors.ts";
import { parseCount, typedDay } from "#platform/i18n/index.ts";
import { versionFormMessages } from "../../catalogue/form-messages.ts";
import type { VersionContent } from "../../domain/catalogue/planned-version.ts";
import { limitUnits, type OnlineLaw, onlineScales, procedureLevels } from "../../domain/catalogue/version.ts";

const { vi, en } = versionFormMessages;
type Told = "badNumber" | "badUnit" | "badKind" | "badPortal" | "badLevel";
export const told = (what: Told): string => said(vi[what], en[what]);

const words = (most: number) => z.string().trim().min(1).max(most);
const maybeWords = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.transform((text) => text || null)
		.default(null);
const maybeDay = z
	.union([z.literal("").transform(() => null), typedDay()])
	.default(null)
	.transform((day) => day?.toString() ?? null);
const maybe = <const T extends readonly [string, ...string[]]>(values: T) =>
	z.union([z.literal("").transform(() => null), z.enum(values)]).default(null);

const ticked = z
	.literal("on")
	.optional()
	.transform((box) => box !== undefined);
const levels = z.enum(procedureLevels);
const laws = Object.keys(onlineScales) as [OnlineLaw, ...OnlineLaw[]];

/** The head of a version as officers type it. */
export const versionFields = {
	ma: words(60).regex(/^\S+$/),
	ten: z.string().trim().min(3).max(500),
	ten_en: maybeWords(500),
	linh_vuc: words(120),
	cap: levels,
	co_quan: words(200),
	cach: z.enum(["one-stop", "inter-agency"]),
	tu_ngay: typedDay(),
	thoi_han: z
		.string()
		.trim()
		.default("")
		.transform((text, context) => countOf(text, context)),
	don_vi_han: maybe(limitUnits),
	ghi_chu_han: maybeWords(500),
	noi_nhan_province: ticked,
	noi_nhan_district: ticked,
	noi_nhan_commune: ticked,
	noi_nhan_central: ticked,
	thang: maybe(laws),
	muc: maybe(["1", "2", "3", "4", "whole", "part", "information"]),
	ly_do_mot_phan: maybeWords(1000),
	chu_dong: maybe(["1", "2", "3", "4"]),
	cong: maybeWords(500).refine(
		(address) => address === null || address.startsWith("https://"),
		told("badPortal"),
	),
	tra_phi: maybe(["yes", "no"]),
	de_lam_gi: maybeWords(2000),
	cho_ai: maybeWords(2000),
	dieu_kien: maybeWords(4000),
	ket_qua: maybeWords(2000),
	ngay_cong_bo: maybeDay,
	so_cong_bo: maybeWords(200),
	ra_soat: maybeDay,
	nguon: words(500),
} as const;

/** A whole number, or null where nothing is typed. */
export function countOf(text: string, context: z.RefinementCtx<unknown>): number | null {
	if (text === "") return null;
	const parsed = parseCount(text, "vi");
	if ("value" in parsed && parsed.value >= 0) return parsed.value;
	context.addIssue({ code: "custom", message: told("badNumber") });
	return z.NEVER;
}

type Fields = z.output<z.ZodObject<typeof versionFields>>;

/** What belongs together is checked together: number and unit, scale and level. */
export function whole(fields: Fields, context: z.RefinementCtx<unknown>): void {
	if ((fields.thoi_han === null) !== (fields.don_vi_han === null))
		context.addIssue({ code: "custom", path: ["don_vi_han"], message: told("badUnit") });
	if ((fields.thang === null) !== (fields.muc === null))
		context.addIssue({ code: "custom", path: ["muc"], message: told("badLevel") });
}

export const contentOf = (fields: Fields): VersionContent => ({
	from: fields.tu_ngay.toString(),
	code: fields.ma,
	nameVi: fields.ten,
	nameEn: fields.ten_en,
	field: fields.linh_vuc,
	level: fields.cap,
	owner: fields.co_quan,
	kind: fields.cach,
	limit:
		fields.thoi_han === null || fields.don_vi_han === null
			? null
			: { amount: fields.thoi_han, unit: fields.don_vi_han },
	limitNote: fields.ghi_chu_han,
	online: fields.thang === null || fields.muc === null ? null : { law: fields.thang, level: fields.muc },
	proactiveLevel: fields.chu_dong,
	onlineReason: fields.ly_do_mot_phan,
	portalUrl: fields.cong,
	onlinePayment: fields.tra_phi === null ? null : fields.tra_phi === "yes",
	about: fields.de_lam_gi,
	whoFor: fields.cho_ai,
	result: fields.ket_qua,
	conditions: fields.dieu_kien,
	receivedAt: procedureLevels.filter((level) => fields[`noi_nhan_${level}`]),
	announcedOn: fields.ngay_cong_bo,
	announcedBy: fields.so_cong_bo,
	reviewOn: fields.ra_soat,
	source: fields.nguon,
});
