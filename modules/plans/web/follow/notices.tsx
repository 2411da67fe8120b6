import { z } from "zod";
import { peopleNames } from "#modules/accounts/index.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay, formatMoment } from "#platform/i18n/index.ts";
import { Actions, Button, EmptyState, Form, Head, Links, Part, ResultList } from "#platform/ui/index.ts";
import type { NoticeKind } from "../../follow/audiences.ts";
import { noticeMessages } from "../../follow/notice-messages.ts";
import { workReaders } from "../../policy.ts";
import { type NoticeView, noticesOf, unseenNotices } from "../../queries/follow/notices-of.ts";
import { markSeen } from "../../store/follow/notice.ts";
import { taskPage } from "../task/action-addresses.ts";
import { AsWritten } from "../task/as-written.tsx";
import { explanationAddress } from "./explanation-items.tsx";

export const noticesAddress = "/thong-bao";
const perPage = 50;

type Context = RequestContext<Person> & { readonly db: ReadDb };

/** What I was told, newest first; what is not seen yet stands apart and says so in words. */
export const showNotices = page({
	address: noticesAddress,
	who: workReaders,
	query: z.object({ tu: z.coerce.number().int().min(0).max(100_000).catch(0) }),
	show: async ({ query }, context) => {
		const { db, actor, language, to, form } = context;
		const words = noticeMessages[language];
		const found = await noticesOf(db, actor.personId, { limit: perPage + 1, offset: query.tu });
		const notices = found.slice(0, perPage);
		const unseen = await unseenNotices(db, actor.personId);
		const say = await sayer(notices, context);
		const part = (id: string, title: string, shown: readonly NoticeView[]) =>
			shown.length === 0 ? null : (
				<Part id={id} title={title}>
					<ResultList items={shown.map(say)} />
				</Part>
			);
		const newest = notices[0];
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			body: (
				<>
					<Head
						kicker={words.title}
						title={unseen > 0 ? words.heading.some(formatCount(unseen, language)) : words.heading.none}
					>
						<Links items={[{ address: to(`${noticesAddress}/cai-dat`), label: words.settings }]} />
						{unseen > 0 && newest ? (
							<Form form={form} action={to(noticesAddress)}>
								<input type="hidden" name="den" value={newest.id} />
								<Actions>
									<Button kind="second">{words.markSeen}</Button>
								</Actions>
							</Form>
						) : null}
					</Head>
					{notices.length === 0 ? (
						<EmptyState title={words.empty.title}>{words.empty.next}</EmptyState>
					) : null}
					{part(
						"moi",
						words.fresh,
						notices.filter(({ seen }) => !seen),
					)}
					{part(
						"da-xem",
						words.seen,
						notices.filter(({ seen }) => seen),
					)}
					{found.length > perPage ? (
						<Links
							items={[{ address: to(`${noticesAddress}?tu=${query.tu + perPage}`), label: words.more }]}
						/>
					) : null}
				</>
			),
		};
	},
});

/** A notice in words: what happened, about what, by whom, why, when. */
async function sayer(notices: readonly NoticeView[], { db, language, to, today }: Context) {
	const words = noticeMessages[language];
	const bodies = await bodyNames(
		db,
		notices.flatMap((each) => bodyOf(each) ?? []),
		today,
	);
	const people = await peopleNames(
		db,
		notices.flatMap(({ standsInFor }) => standsInFor ?? []),
	);
	return (notice: NoticeView) => {
		const body = bodyOf(notice);
		const said = [
			body ? (bodies.get(body) ?? body) : null,
			notice.reason ? words.reason(notice.reason) : null,
			notice.dueOn ? words.due(formatDay(notice.dueOn, language)) : null,
			formatMoment(notice.madeAt, language),
			notice.standsInFor ? words.standsIn(people.get(notice.standsInFor) ?? "") : null,
		];
		return {
			address: to(addressOf(notice)),
			title: words.kinds[notice.kind as NoticeKind] ?? notice.kind,
			where: <AsWritten language={language} text={notice.text} />,
			text: said.filter(Boolean).join(" · "),
		};
	};
}

/** What one's own body did is said of it; else the other side: the giver for the lead body, the lead body for the giver. */
const bodyOf = ({ kind, side, bodyId, giverBodyId }: NoticeView) =>
	side === "giver" || insideKinds.includes(kind) ? bodyId : giverBodyId;
const insideKinds: readonly string[] = ["completion-reported", "report-sent-back-inside", "task-reassigned"];

function addressOf({ explanationId, occurrenceId, planId, kind }: NoticeView): string {
	if (explanationId) return explanationAddress(explanationId);
	if (occurrenceId) return taskPage(occurrenceId);
	return kind === "plan-issued" || planId === null ? "/viec" : `/soan-ke-hoach/${planId}`;
}

export const sendNoticesSeen = action({
	address: noticesAddress,
	who: workReaders,
	input: z.strictObject({ den: z.uuid() }),
	again: { address: noticesAddress },
	run: async ({ body }, { trx, actor, clock, language }) => {
		await markSeen(trx, actor.personId, body.den, clock.now());
		return { redirect: noticesAddress, notice: noticeMessages[language].marked };
	},
});

export const noticesDesk = {
	label: { vi: noticeMessages.vi.title, en: noticeMessages.en.title },
	about: { vi: noticeMessages.vi.deskAbout, en: noticeMessages.en.deskAbout },
	address: noticesAddress,
	allows: workReaders.allows,
	waiting: (db: ReadDb, person: Person) => unseenNotices(db, person.personId),
};
