import { z } from "zod";
import type { IndexView } from "#modules/indices/index.ts";
import { formatDay, type Language, typedDay } from "#platform/i18n/index.ts";
import { Field } from "#platform/ui/index.ts";
import { paperKindNames } from "../../domain/paper-name.ts";
import { type PlanHead, paperKinds } from "../../domain/plan.ts";
import { planMessages } from "../../plan/messages.ts";
import { yearField } from "../plan/typed-year.ts";

interface Props {
	readonly head: PlanHead;
	readonly indices: readonly IndexView[];
	readonly language: Language;
}

const day = (value: PlanHead["period"]["first"] | null | undefined): string =>
	value ? formatDay(value, "vi") : "";
const year = { type: "number", width: 2, keypad: "numeric" } as const;

/** The head as it was read, to be put right where the paper or the reader is wrong. */
export function HeadFields({ head, indices, language }: Props) {
	const words = planMessages[language].head;
	return (
		<>
			<Field
				type="select"
				name="loai"
				label={words.kind}
				options={paperKinds.map((kind) => ({ value: kind, label: paperKindNames[kind][language] }))}
				value={head.paperKind}
				empty={false}
			/>
			<Field
				type="textarea"
				rows={2}
				name="trich_yeu"
				label={words.subject}
				hint={words.subjectHint}
				value={head.subject}
				maxlength={500}
			/>
			<Field {...year} name="nam" label={words.year} value={String(head.year)} />
			<Field name="tu_ngay" type="date" label={words.first} value={day(head.period.first)} />
			<Field name="den_ngay" type="date" label={words.last} value={day(head.period.last)} />
			<Field
				name="dia_danh"
				width={8}
				label={words.place}
				value={head.place ?? ""}
				maxlength={100}
				optional
			/>
			<Field
				type="select"
				name="chi_so"
				label={words.index}
				options={indices.map((index) => ({ value: index.code, label: index.label[language] }))}
				empty={words.indexNone}
				value={head.indexCode ?? ""}
				optional
			/>
			<Field
				{...year}
				name="nam_chi_so"
				label={words.indexYear}
				value={head.indexYear ? String(head.indexYear) : ""}
				optional
			/>
			<Field
				name="so_tren"
				width={8}
				label={words.parentReference}
				value={head.parent?.reference ?? ""}
				maxlength={200}
				optional
			/>
			<Field
				name="noi_tren"
				label={words.parentIssuer}
				value={head.parent?.issuer ?? ""}
				maxlength={200}
				optional
			/>
			<Field name="ngay_tren" type="date" label={words.parentDay} value={day(head.parent?.day)} optional />
		</>
	);
}

const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.default("")
		.transform((value) => value || null);
const maybe = <T extends z.ZodType>(field: T) =>
	z.union([z.literal("").transform(() => null), field]).default(null as never);

export const headInput = {
	loai: z.enum(paperKinds),
	trich_yeu: z.string().trim().min(1).max(500),
	nam: yearField,
	tu_ngay: typedDay(),
	den_ngay: typedDay(),
	dia_danh: text(100),
	chi_so: text(40),
	nam_chi_so: maybe(yearField),
	so_tren: text(200),
	noi_tren: text(200),
	ngay_tren: maybe(typedDay()),
} as const;
const typedHead = z.object(headInput);

export function headOf(typed: z.output<typeof typedHead>): PlanHead {
	const { so_tren: reference, noi_tren: issuer, ngay_tren: parentDay } = typed;
	const hasParent = [reference, issuer, parentDay].some((value) => value !== null);
	return {
		paperKind: typed.loai,
		subject: typed.trich_yeu,
		year: typed.nam,
		period: { first: typed.tu_ngay, last: typed.den_ngay },
		place: typed.dia_danh,
		indexCode: typed.chi_so,
		indexYear: typed.chi_so ? (typed.nam_chi_so ?? typed.nam) : null,
		parent: hasParent ? { planId: null, reference, issuer, day: parentDay } : null,
	};
}
