import { z } from "zod";
import { unitAt } from "#modules/organisation/index.ts";
import { action, type FormState, page } from "#platform/http/route.ts";
import { type Language, parseTime, sortByName, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { enterOfficeHours } from "../../commands/life/enter-office-hours.ts";
import type { ToldSeason } from "../../domain/clock/told-hours.ts";
import { hoursMessages } from "../../life/hours-messages.ts";
import { catalogueKeepers } from "../../policy.ts";
import { unitsKept } from "../../queries/life/units-kept.ts";
import { enterHoursAddress, officeHoursAddress } from "./addresses.ts";

export const enterHoursPage = page({
	address: enterHoursAddress,
	who: catalogueKeepers,
	show: async (_, { db, actor, form, language, today, to }) => {
		const words = hoursMessages[language];
		const units = await unitsKept(db, actor, today);
		const named = units.map((unit) => ({
			value: unit.id,
			label: language === "vi" ? unit.fullName : unit.nameEn,
		}));
		return {
			title: words.enterTitle,
			section: "/ban-lam-viec",
			trail: [{ label: words.title, address: officeHoursAddress }],
			body: (
				<>
					<Head title={words.enterTitle} lede={words.enterLede} />
					<Part title={words.enter} id="nhap">
						<HoursForm
							form={form}
							language={language}
							action={to(enterHoursAddress)}
							units={sortByName(named, ({ label }) => label)}
						/>
					</Part>
				</>
			),
		};
	},
});

const monthDay = z
	.string()
	.trim()
	.regex(/^(\d{1,2}\/\d{1,2})?$/)
	.transform((text) => {
		if (text === "") return null;
		const [day = "", month = ""] = text.split("/");
		return `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	})
	.refine((text) => text === null || z.iso.date().safeParse(`2024-${text}`).success);

const time = z.string().transform((text, context) => {
	if (text.trim() === "") return null;
	const parsed = parseTime(text);
	if ("value" in parsed) return parsed.value.toString({ smallestUnit: "minute" });
	context.addIssue({ code: "custom", message: parsed.problem.sentence("vi") });
	return z.NEVER;
});

const days = monthDay.optional();
const hour = time.optional();
const firstSeason = {
	...{ mua1_tu: days, mua1_den: days },
	...{ sang1_tu: hour, sang1_den: hour, chieu1_tu: hour, chieu1_den: hour },
};
const secondSeason = {
	...{ mua2_tu: days, mua2_den: days },
	...{ sang2_tu: hour, sang2_den: hour, chieu2_tu: hour, chieu2_den: hour },
};

export const sendHours = action({
	address: enterHoursAddress,
	who: catalogueKeepers,
	input: z.strictObject({
		don_vi: z.string().min(1).max(60),
		tu_ngay: typedDay(),
		can_cu: z.string().trim().min(1).max(200),
		...firstSeason,
		...secondSeason,
	}),
	again: { address: enterHoursAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const told = (number: 1 | 2): ToldSeason => ({
			from: body[`mua${number}_tu`] ?? null,
			to: body[`mua${number}_den`] ?? null,
			sessions: (["sang", "chieu"] as const).map((part) => ({
				from: body[`${part}${number}_tu`] ?? null,
				to: body[`${part}${number}_den`] ?? null,
			})),
		});
		const second = told(2);
		const isThere = [second.from, second.to, ...second.sessions.flatMap((each) => [each.from, each.to])];
		const seasons = isThere.some((each) => each !== null) ? [told(1), second] : [told(1)];
		const input = { unitId: body.don_vi, from: body.tu_ngay, source: body.can_cu, seasons };
		await enterOfficeHours(trx, actor, input, { clock, from });
		const unit = await unitAt(trx, body.don_vi, clock.today());
		const name = (language === "vi" ? unit?.fullName : unit?.nameEn) ?? body.don_vi;
		return { redirect: officeHoursAddress, notice: hoursMessages[language].saved(name) };
	},
});

interface HoursFormProps {
	readonly form: FormState;
	readonly language: Language;
	readonly action: string;
	readonly units: readonly { readonly value: string; readonly label: string }[];
}

function HoursForm({ form, language, action, units }: HoursFormProps) {
	const words = hoursMessages[language];
	const { fields } = words;
	return (
		<Form form={form} action={action}>
			<Field type="select" name="don_vi" label={fields.unit} options={units} />
			<Field type="date" name="tu_ngay" label={fields.from} />
			<Field name="can_cu" label={fields.source} hint={fields.sourceHint} maxlength={200} />
			<SeasonFields number={1} language={language} />
			<SeasonFields number={2} language={language} />
			<Actions>
				<Button>{words.save}</Button>
			</Actions>
		</Form>
	);
}

const usual = {
	...{ sang1_tu: "07.00", sang1_den: "11.30", chieu1_tu: "13.30", chieu1_den: "17.00" },
} as Readonly<Record<string, string>>;

function SeasonFields({ number, language }: { readonly number: 1 | 2; readonly language: Language }) {
	const words = hoursMessages[language];
	const { fields } = words;
	const value = (name: string) => (usual[name] === undefined ? {} : { value: usual[name] });
	return (
		<fieldset>
			<legend>{number === 1 ? words.season(1) : words.secondSeason}</legend>
			<Field name={`mua${number}_tu`} label={fields.seasonFrom} hint={fields.seasonHint} width={4} optional />
			<Field name={`mua${number}_den`} label={fields.seasonTo} width={4} optional />
			{(["sang", "chieu"] as const).map((part) => {
				const about = part === "sang" ? words.morning : words.afternoon;
				const [opens, closes] = [`${part}${number}_tu`, `${part}${number}_den`];
				return (
					<>
						<Field
							name={opens}
							label={`${about}: ${fields.opens}`}
							hint={fields.timeHint}
							width={4}
							optional
							{...value(opens)}
						/>
						<Field name={closes} label={`${about}: ${fields.closes}`} width={4} optional {...value(closes)} />
					</>
				);
			})}
		</fieldset>
	);
}
