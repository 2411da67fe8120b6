import type { Session } from "@guong/working-calendar";
import { z } from "zod";
import { unitAt } from "#modules/organisation/index.ts";
import { action, type FormState, page } from "#platform/http/route.ts";
import { type Language, parseTime, sortByName, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { enterOfficeHours } from "../../commands/life/enter-office-hours.ts";
import type { ToldSeason } from "../../domain/clock/told-hours.ts";
import { lifeProblem } from "../../life/errors.ts";
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

/** "16/04-15/10" → two days of the year; nothing: the whole year. */
function daysFrom(text: string): readonly [string | null, string | null] {
	if (text.trim() === "") return [null, null];
	const typed = /^(\d{1,2})\/(\d{1,2})\s*[-–]\s*(\d{1,2})\/(\d{1,2})$/.exec(text.trim());
	const ends = [monthDay(typed?.[1], typed?.[2]), monthDay(typed?.[3], typed?.[4])] as const;
	// a leap year, so that 29/02 is a day
	const areDays = ends.every((end) => z.iso.date().safeParse(`2024-${end}`).success);
	if (!areDays) throw lifeProblem("hours-not-days", { typed: text });
	return ends;
}

const monthDay = (day = "", month = ""): string => `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** "07.00-11.30" → a session; nothing: none. */
function sessionFrom(text: string): readonly Session[] {
	if (text.trim() === "") return [];
	const times = text.split(/[-–]/).map((each) => parseTime(each));
	const [from, to] = times.flatMap((time) =>
		"value" in time ? [time.value.toString({ smallestUnit: "minute" })] : [],
	);
	if (times.length !== 2 || !from || !to) throw lifeProblem("hours-not-a-session", { typed: text });
	return [{ from, to }];
}

const seasonFrom = (season: string, ...sessions: readonly string[]): ToldSeason => {
	const [from, to] = daysFrom(season);
	return { from, to, sessions: sessions.flatMap(sessionFrom) };
};

const line = z.string().max(40).default("");

export const sendHours = action({
	address: enterHoursAddress,
	who: catalogueKeepers,
	input: z.strictObject({
		don_vi: z.string().min(1).max(60),
		tu_ngay: typedDay(),
		can_cu: z.string().trim().min(1).max(200),
		...{ mua1: line, sang1: line, chieu1: line },
		...{ mua2: line, sang2: line, chieu2: line },
	}),
	again: { address: enterHoursAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const first = seasonFrom(body.mua1, body.sang1, body.chieu1);
		const second = seasonFrom(body.mua2, body.sang2, body.chieu2);
		const seasons = second.from || second.sessions.length > 0 ? [first, second] : [first];
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

const usual: Readonly<Record<string, string>> = { sang1: "07.00-11.30", chieu1: "13.30-17.00" };

function SeasonFields({ number, language }: { readonly number: 1 | 2; readonly language: Language }) {
	const words = hoursMessages[language];
	const { fields } = words;
	const session = (part: "sang" | "chieu", label: string) => {
		const name = `${part}${number}`;
		return (
			<Field name={name} label={label} hint={fields.timeHint} width={8} optional value={usual[name] ?? ""} />
		);
	};
	return (
		<fieldset class="field">
			<legend>{number === 1 ? words.season(1) : words.secondSeason}</legend>
			<Field name={`mua${number}`} label={fields.season} hint={fields.seasonHint} width={8} optional />
			{session("sang", words.morning)}
			{session("chieu", words.afternoon)}
		</fieldset>
	);
}
