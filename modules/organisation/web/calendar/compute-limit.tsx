import {
	commonOfficeHours,
	english,
	remaining,
	sentencesOf,
	vietnamese,
	type WorkingCalendar,
} from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { FormState } from "#platform/http/route.ts";
import { page } from "#platform/http/route.ts";
import {
	formatDay,
	formatTime,
	formatWorkingDaysLeft,
	type Language,
	weekday,
} from "#platform/i18n/index.ts";
import { Actions, Button, Facts, Field, Form, Head, Links, Notice, Part } from "#platform/ui/index.ts";
import { calendarMessages } from "../../calendar/messages.ts";
import { readDay, readTime } from "../../calendar/read-day.ts";
import {
	type AskedLimit,
	answerOf,
	isBackward,
	type LimitAnswer,
	type LimitKind,
	limitKinds,
	mostAmount,
} from "../../domain/asked-limit.ts";
import { workingCalendar } from "../../queries/calendar/working-calendar.ts";
import { calendarAddress } from "./calendar-page.tsx";

const address = "/tinh-han";
const explanationWords = { vi: vietnamese, en: english };

const typed = z.object({
	tu: z.string().max(40).optional(),
	luc: z.string().max(20).optional(),
	"so-ngay": z.string().max(20).optional(),
	kieu: z.string().max(40).optional(),
});
type Typed = z.output<typeof typed>;

/** Public: the last day of a time limit, and why it is that day; the question is in the address. */
export const computeLimit = page({
	address,
	who: "everyone",
	query: typed,
	show: async ({ query }, { db, form, language, today, to }) => {
		const words = calendarMessages[language].compute;
		const { asked, errors } = readAsked(query, language);
		const state: FormState = {
			...pick(form),
			values: {
				tu: query.tu ?? formatDay(today, "vi"),
				luc: query.luc ?? "",
				"so-ngay": query["so-ngay"] ?? "5",
				kieu: query.kieu ?? "lam-viec",
			},
			errors,
		};
		const calendar = asked ? await workingCalendar(db, spanOf(asked)) : null;
		return {
			title: words.title,
			section: calendarAddress,
			trail: [{ label: calendarMessages[language].year.title(today.year), address: calendarAddress }],
			description: words.lede,
			noindex: asked !== null,
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					{asked && calendar ? (
						<Result answer={answerOf(calendar, asked)} {...{ asked, calendar, language, today }} />
					) : null}
					<Part title={words.amount} id="hoi" note={<p>{words.law}</p>}>
						<Question form={state} action={to(address)} language={language} />
					</Part>
					<Links items={[{ address: to(calendarAddress), label: words.calendar }]} />
				</>
			),
		};
	},
});

/** A form that is sent by GET carries no token, so that the address can be passed on. */
const pick = ({ hidden: _, ...rest }: FormState): FormState => ({ ...rest, hidden: null });

interface QuestionProps {
	readonly form: FormState;
	readonly action: string;
	readonly language: Language;
}

function Question({ form, action, language }: QuestionProps) {
	const words = calendarMessages[language].compute;
	return (
		<Form method="get" form={form} action={action}>
			<Field name="tu" type="date" label={words.from} hint={words.fromHint} />
			<Field name="so-ngay" type="number" label={words.amount} hint={words.amountHint} />
			<Field
				name="kieu"
				type="radio"
				label={words.kind}
				options={limitKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
			/>
			<Field name="luc" label={words.at} hint={words.atHint} width={4} optional />
			<Actions>
				<Button>{words.button}</Button>
			</Actions>
		</Form>
	);
}

interface ResultProps {
	readonly answer: LimitAnswer;
	readonly asked: AskedLimit;
	readonly calendar: WorkingCalendar;
	readonly language: Language;
	readonly today: Temporal.PlainDate;
}

/** The day first, then what may move it, then why it is this day. */
function Result(props: ResultProps) {
	const { answer, asked, language } = props;
	const words = calendarMessages[language].compute;
	const { explain, certain } = answer.computed;
	const says = explanationWords[language];
	const doubts = answer.computed.doubts.map((doubt) => says.doubt(doubt));
	const hours = asked.kind === "gio" ? <p>{words.hours(commonOfficeHours.name)}</p> : null;
	return (
		<Part title={words.result} id="ket-qua" note={hours ?? (certain ? <p>{words.certain}</p> : undefined)}>
			<div class="gap">
				<EndFacts {...props} />
				{certain ? null : (
					<Notice kind="warn" title={words.uncertain}>
						{doubts.map((sentence) => (
							<p>{sentence}</p>
						))}
					</Notice>
				)}
				<h3>{words.steps}</h3>
				<ol class="steps">
					{sentencesOf(explain(), says).map((sentence) => (
						<li>{sentence}</li>
					))}
				</ol>
			</div>
		</Part>
	);
}

function EndFacts({ answer, asked, calendar, language, today }: ResultProps) {
	const words = calendarMessages[language].compute;
	const day = answer.what === "day" ? answer.computed.end : answer.computed.end.toPlainDate();
	const time = answer.what === "day" ? words.endOfDay : formatTime(answer.computed.end, language);
	const left = remaining(calendar, today, day);
	return (
		<Facts
			items={[
				{
					label: isBackward(asked.kind) ? words.latest : words.ends,
					value: formatDay(day, language),
					beside: weekday(day, language),
					why: time,
				},
				{
					label: words.left,
					value:
						left.state === "over"
							? words.over(left.workingDays)
							: formatWorkingDaysLeft(left.workingDays, language),
					word: true,
				},
			]}
		/>
	);
}

/** Generous: the calendar reads whole years, and one more on either side. */
function spanOf({ from, amount, kind }: AskedLimit) {
	const perUnit = kind === "thang" ? 31 : kind === "gio" ? 1 : 2;
	const reach = { days: 30 + amount * perUnit };
	return isBackward(kind) ? { from: from.subtract(reach), to: from } : { from, to: from.add(reach) };
}

/** Nothing asked is no fault; something asked wrongly is told at its field. */
function readAsked(
	query: Typed,
	language: Language,
): { readonly asked: AskedLimit | null; readonly errors: FormState["errors"] } {
	if (query.tu === undefined && query["so-ngay"] === undefined) return { asked: null, errors: {} };
	const words = calendarMessages[language].compute;
	const errors: Record<string, readonly string[]> = {};
	const from = readDay(query.tu ?? "");
	const kind = limitKinds.find((each): each is LimitKind => each === (query.kieu ?? "lam-viec"));
	const most = kind ? mostAmount[kind] : 500;
	const amount = /^\d{1,4}$/.test(query["so-ngay"]?.trim() ?? "") ? Number(query["so-ngay"]) : 0;
	const at = query.luc?.trim() ? readTime(query.luc) : null;
	if (!from) errors.tu = [words.noDay(query.tu ?? "")];
	if (!kind) errors.kieu = [words.noKind];
	if (amount < 1 || amount > most) errors["so-ngay"] = [words.noAmount(query["so-ngay"] ?? "", most)];
	if (query.luc?.trim() && !at) errors.luc = [words.noTime(query.luc)];
	if (!from || !kind || Object.keys(errors).length > 0) return { asked: null, errors };
	return { asked: { from, at, amount, kind }, errors };
}
