import { z } from "zod";
import type { BodyView } from "#modules/organisation/index.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDayWithWeekday, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, Facts, Field, Form, Head, Links, Notice, Part } from "#platform/ui/index.ts";
import { queueMessages } from "../../desk/queue-messages.ts";
import { ticketPurposes } from "../../desk/tables.ts";
import { minutesWaited, type WaitingTimes, waitingTimes } from "../../domain/desk/waiting.ts";
import { deskWorkers } from "../../policy.ts";
import { chosenDesk, desksOf } from "../../queries/desk/desks-of.ts";
import { type StoredTicket, ticketsOfDay } from "../../store/desk/tickets.ts";
import { displayAddress, queueAddress, receptionAddress, withQuery } from "./addresses.ts";
import { DeskLinks } from "./desk-links.tsx";
import { QueueTable } from "./queue-table.tsx";

export const showQueue = page({
	address: queueAddress,
	who: deskWorkers,
	query: z.object({
		ban: z.string().max(120).optional(),
		quay: z.string().max(20).catch(""),
	}),
	show: async ({ query }, context) => {
		const { db, actor, today, clock, language, to } = context;
		const desks = await desksOf(db, actor, today);
		const desk = chosenDesk(desks, query.ban);
		const tickets = await ticketsOfDay(db, desk.id, today);
		const now = clock.now();
		const times = waitingTimes(tickets, now);
		const words = queueMessages[language];
		const here = tickets.find(({ state, counter }) => state === "called" && counter === query.quay);
		const view: View = { desk, counter: query.quay, here, times };
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: words.desks, address: "/mot-cua" }],
			body: (
				<>
					<Head
						kicker={words.title}
						title={heading(times, language)}
						lede={words.lede(desk.fullName, formatDayWithWeekday(today, language))}
					>
						<DeskLinks
							desks={desks}
							own={desk}
							label={words.desks}
							address={(id) => to(withQuery(queueAddress, { ban: id, quay: query.quay }))}
						/>
						<Links
							items={[{ address: to(withQuery(displayAddress, { ban: desk.id })), label: words.display }]}
						/>
					</Head>
					<div class="two">
						<div>
							<CounterPart view={view} context={context} />
						</div>
						<div>
							<TakePart view={view} context={context} />
						</div>
					</div>
					<Part id="hom-nay" title={words.list.title}>
						<TimesFacts times={times} language={language} />
						<QueueTable tickets={tickets} counter={query.quay} context={context} />
					</Part>
				</>
			),
		};
	},
});

interface View {
	readonly desk: BodyView;
	readonly counter: string;
	/** the number that is at this counter now */
	readonly here: StoredTicket | undefined;
	readonly times: WaitingTimes;
}

function heading({ waiting, longestNow }: WaitingTimes, language: Language): string {
	const words = queueMessages[language];
	if (longestNow === null) return words.heading.nobody;
	return words.heading.waiting(
		formatCount(waiting, language),
		words.minutes(formatCount(longestNow, language)),
	);
}

interface PartProps {
	readonly view: View;
	readonly context: RequestContext;
}

function CounterPart({ view, context }: PartProps) {
	const { language, to, form, clock } = context;
	const { desk, counter, here } = view;
	const words = queueMessages[language];
	return (
		<Part id="goi" title={words.now.title} sub={words.now.note}>
			{here ? (
				<Notice kind="ok" title={words.now.called(String(here.number), counter)}>
					<p>
						{words.now.calledFor(
							words.purposes[here.purpose],
							words.minutes(formatCount(minutesWaited(here, clock.now()), language)),
						)}
					</p>
					<Links
						items={[
							{
								address: to(withQuery(receptionAddress, { ban: desk.id, phieu: here.id })),
								label: words.now.receive,
							},
						]}
					/>
				</Notice>
			) : null}
			<Form form={form} action={to(`${queueAddress}/goi`)} prefix="goi">
				<input type="hidden" name="ban" value={desk.id} />
				{here ? <input type="hidden" name="phieu" value={here.id} /> : null}
				<Field
					name="quay"
					label={words.now.counter}
					hint={words.now.counterHint}
					value={counter}
					width={2}
					maxlength={20}
					autocomplete="off"
				/>
				<Actions>
					<Button name="viec" value="tiep">
						{words.now.callNext}
					</Button>
					{here ? (
						<>
							<Button kind="second" name="viec" value="lai">
								{words.now.again}
							</Button>
							<Button kind="second" name="viec" value="xong">
								{words.now.served}
							</Button>
							<Button kind="second" name="viec" value="vang">
								{words.now.missed}
							</Button>
						</>
					) : null}
				</Actions>
			</Form>
		</Part>
	);
}

function TakePart({ view, context }: PartProps) {
	const { language, to, form } = context;
	const words = queueMessages[language];
	return (
		<Part id="lay-so" title={words.take.title}>
			<Form form={form} action={to(`${queueAddress}/lay-so`)} prefix="lay">
				<input type="hidden" name="ban" value={view.desk.id} />
				<Field
					type="radio"
					name="de"
					label={words.take.purpose}
					value="file"
					options={ticketPurposes.map((value) => ({ value, label: words.purposes[value] }))}
				/>
				<Field
					type="checkbox"
					name="uu_tien"
					label={words.take.priority}
					hint={words.take.priorityHint}
					optional
				/>
				<Actions>
					<Button>{words.take.button}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function TimesFacts({ times, language }: { readonly times: WaitingTimes; readonly language: Language }) {
	const words = queueMessages[language];
	const count = (value: number) => formatCount(value, language);
	const minutes = (value: number | null) =>
		value === null ? { value: words.facts.none, word: true } : { value: words.minutes(count(value)) };
	return (
		<Facts
			items={[
				{ label: words.facts.waiting, value: count(times.waiting) },
				{
					label: words.facts.served,
					value: count(times.called),
					why: times.missed > 0 ? words.facts.missed(count(times.missed)) : undefined,
				},
				{ label: words.facts.median, ...minutes(times.median), why: words.facts.why },
				{ label: words.facts.longest, ...minutes(times.longest), why: words.facts.why },
			]}
		/>
	);
}

export const queueDesk = {
	label: { vi: queueMessages.vi.title, en: queueMessages.en.title },
	about: { vi: queueMessages.vi.deskAbout, en: queueMessages.en.deskAbout },
	address: queueAddress,
	allows: deskWorkers.allows,
};
