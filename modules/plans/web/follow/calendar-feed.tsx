import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { peopleOn } from "#modules/accounts/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { addressIn, formatDay, formatMoment, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, Form, Head, Links, Notice, Part, Terms } from "#platform/ui/index.ts";
import { makeCalendarFeed, revokeCalendarFeed, secretDigest } from "../../commands/follow/calendar-feed.ts";
import { type CalendarEntry, calendarText } from "../../follow/calendar-text.ts";
import { followProblem } from "../../follow/errors.ts";
import { paperOf } from "../../follow/paper-in-list.ts";
import { reminderMessages } from "../../follow/reminder-messages.ts";
import { workMessages } from "../../follow/work-messages.ts";
import { workers } from "../../policy.ts";
import { explanationsOf } from "../../queries/follow/explanations.ts";
import { ownDates } from "../../queries/follow/own-dates.ts";
import { type Worker, workerOf } from "../../queries/follow/worker-of.ts";
import { findFeedByDigest, findLiveFeed, noteFeedRead } from "../../store/follow/calendar-feed.ts";
import { reminderSettings } from "../../store/follow/reminder-setting.ts";
import { taskPage } from "../task/action-addresses.ts";
import { explanationAddress } from "./explanation-items.tsx";

const address = "/lich-viec";

/** Whether my calendar address is open, and how to make or close one. */
export const showCalendarFeed = page({
	address,
	who: workers,
	show: async (_, { db, actor, language, to, form }) => {
		const words = reminderMessages[language].feed;
		const feed = await findLiveFeed(db, actor.personId);
		const read = feed?.last_read_on
			? words.read(formatDay(Temporal.PlainDate.from(feed.last_read_on), language))
			: words.unread;
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: workMessages[language].title, address: "/viec" }],
			body: (
				<>
					<Head title={words.title} lede={words.lede} meta={words.contains} />
					<Part id="dia-chi" title={feed ? words.live : words.none}>
						<p>
							{feed
								? `${words.made(formatMoment(Temporal.Instant.from(feed.made_at), language))} ${read} ${words.notKept}`
								: words.noneNext}
						</p>
						<Form form={form} action={to(address)}>
							<Actions>
								<Button name="lam" value="tao">
									{feed ? words.makeNew : words.make}
								</Button>
								{feed ? (
									<Button kind="danger" name="lam" value="thu-hoi">
										{words.revoke}
									</Button>
								) : null}
							</Actions>
						</Form>
					</Part>
					<HowTo language={language} />
				</>
			),
		};
	},
});

function HowTo({ language }: { readonly language: Language }) {
	const words = reminderMessages[language].feed;
	return (
		<Part id="cach-dung" title={words.how}>
			<ul>
				{words.steps.map((step) => (
					<li>{step}</li>
				))}
			</ul>
		</Part>
	);
}

export const sendCalendarFeed = action({
	address,
	who: workers,
	input: z.strictObject({ lam: z.enum(["tao", "thu-hoi"]) }),
	again: { address },
	run: async ({ body }, { trx, actor, clock, from, language, to, services }) => {
		const words = reminderMessages[language].feed;
		if (body.lam === "thu-hoi") {
			await revokeCalendarFeed(trx, actor, { clock, from });
			return { redirect: address, notice: words.revoked };
		}
		const secret = await makeCalendarFeed(trx, actor, { clock, from });
		return {
			title: words.madeTitle,
			section: "/ban-lam-viec",
			noindex: true,
			body: (
				<>
					<Head title={words.madeTitle} lede={words.lede} />
					<Part id="dia-chi" title={words.copy}>
						<Notice kind="warn" title={words.once} live>
							{words.notKept}
						</Notice>
						<Terms
							items={[{ term: words.copy, is: `${services.installation.origin}${address}/${secret}.ics` }]}
						/>
						<Links items={[{ address: to("/viec"), label: words.back }]} />
					</Part>
					<HowTo language={language} />
				</>
			),
		};
	},
});

/**
 * The calendar itself. A program fetches it without a session, so the secret in the address is the proof, and it is not
 * a page for everyone: those read with the public role, which sees nobody's work.
 */
export const readCalendarFeed = action({
	address: `${address}/:secret`,
	who: "everyone",
	arrivesBy: "redirect",
	params: z.object({ secret: z.string().regex(/^[\w-]{43}(\.ics)?$/) }),
	input: z.object({}),
	again: { address: "/" },
	run: async ({ params }, { trx, clock, today, services }) => {
		const feed = await findFeedByDigest(trx, secretDigest(params.secret.slice(0, 43)));
		const [person] = feed ? await peopleOn(trx, [feed.person_id], today) : [];
		if (!feed || !person || !workers.allows({ ...person, kind: "person", sessionId: "" }))
			throw followProblem("calendar-feed-unknown", {});
		if (feed.last_read_on !== today.toString()) await noteFeedRead(trx, feed.id, today);
		const { language } = (await reminderSettings(trx, [person.personId]))(person.personId);
		const worker = await workerOf(trx, person, today);
		const context = { db: trx, language, today, origin: services.installation.origin };
		const entries = [...(await explanationEntries(worker, context)), ...(await taskEntries(worker, context))];
		const name = reminderMessages[language].feed.calendarName(person.name);
		return {
			contentType: "text/calendar; charset=utf-8",
			content: calendarText(name, entries, clock.now()),
			inline: true,
		};
	},
});

interface FeedContext extends Pick<RequestContext, "language" | "today"> {
	readonly db: ReadDb;
	readonly origin: string;
}

async function taskEntries(worker: Worker, context: FeedContext): Promise<readonly CalendarEntry[]> {
	const { db, language, today, origin } = context;
	const words = reminderMessages[language].feed;
	return (await ownDates(db, worker)).flatMap((row) => {
		if (!row.dueOn) return [];
		const late = row.kind !== "request" && today.until(row.dueOn).sign < 0;
		return [
			{
				uid: `viec-${row.id}@${new URL(origin).hostname}`,
				day: row.dueOn,
				title: late ? words.late(row.text) : words.due(row.text),
				text: paperOf(row.paper, language),
				address: `${origin}${addressIn(language, taskPage(row.id))}`,
			},
		];
	});
}

async function explanationEntries(worker: Worker, context: FeedContext): Promise<readonly CalendarEntry[]> {
	const { db, language, origin } = context;
	const found = await explanationsOf(db, worker, { side: "asked-of-us", turn: "unanswered", limit: 200 });
	return found.map((each) => ({
		uid: `giai-trinh-${each.id}@${new URL(origin).hostname}`,
		day: each.dueOn,
		title: reminderMessages[language].feed.explain(each.taskText),
		text: each.question,
		address: `${origin}${addressIn(language, explanationAddress(each.id))}`,
	}));
}
