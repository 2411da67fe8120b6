import { z } from "zod";
import { bodyNames } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import { said } from "#platform/http/field-errors.ts";
import { action, page } from "#platform/http/route.ts";
import { formatCount, formatTime } from "#platform/i18n/index.ts";
import { Head, Links, Terms } from "#platform/ui/index.ts";
import { callNextTicket, callTicketAgain, endTicket, takeTicket } from "../../commands/desk/tickets.ts";
import { deskProblem } from "../../desk/errors.ts";
import { queueMessages } from "../../desk/queue-messages.ts";
import { ticketPurposes } from "../../desk/tables.ts";
import { deskWorkers, worksAtDesk } from "../../policy.ts";
import { findTicket, ticketsOfDay } from "../../store/desk/tickets.ts";
import { queueAddress, withQuery } from "./addresses.ts";

const desk = z.string().min(1).max(120);

export const sendTakeTicket = action({
	address: `${queueAddress}/lay-so`,
	who: deskWorkers,
	input: z.strictObject({
		ban: desk,
		de: z.enum(ticketPurposes),
		uu_tien: z.literal("on").optional(),
	}),
	again: { address: queueAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const taken = { bodyId: body.ban, purpose: body.de, priority: body.uu_tien === "on" };
		const ticket = await takeTicket(trx, actor, taken, { clock, from });
		return {
			redirect: `${queueAddress}/so/${ticket.id}`,
			notice: queueMessages[language].take.taken(String(ticket.number)),
		};
	},
});

const counterMissing = said(queueMessages.vi.counterMissing, queueMessages.en.counterMissing);

export const sendCall = action({
	address: `${queueAddress}/goi`,
	who: deskWorkers,
	input: z.strictObject({
		ban: desk,
		quay: z.string().trim().min(1, { error: counterMissing }).max(20),
		phieu: z.uuid().optional(),
		viec: z.enum(["tiep", "lai", "xong", "vang"]).default("tiep"),
	}),
	again: { address: queueAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const { ban: bodyId, quay: counter, phieu: id, viec } = body;
		const context = { clock, from };
		const words = queueMessages[language].done;
		const back = withQuery(queueAddress, { ban: bodyId, quay: counter });
		if (viec === "tiep" || id === undefined) {
			const { number } = await callNextTicket(trx, actor, { bodyId, counter }, context);
			return { redirect: back, notice: words.called(String(number), counter) };
		}
		if (viec === "lai") {
			const { number } = await callTicketAgain(trx, actor, { id, counter }, context);
			return { redirect: back, notice: words.called(String(number), counter) };
		}
		await endTicket(trx, actor, { id, how: viec === "xong" ? "served" : "missed" }, context);
		return { redirect: back, notice: viec === "xong" ? words.served : words.missed };
	},
});

/** The slip that the person takes along: the number, nothing about them. */
export const showTicket = page({
	address: `${queueAddress}/so/:id`,
	who: deskWorkers,
	params: z.object({ id: z.uuid() }),
	show: async ({ params }, { db, actor, today, language, to }) => {
		const ticket = await findTicket(db, params.id);
		if (!ticket || !worksAtDesk(actor, ticket.bodyId)) throw deskProblem("desk-not-yours", {});
		const words = queueMessages[language];
		const ahead = (await ticketsOfDay(db, ticket.bodyId, ticket.day)).filter(
			({ state, number }) => state === "waiting" && number < ticket.number,
		);
		const name = (await bodyNames(db, [ticket.bodyId], today)).get(ticket.bodyId) ?? "";
		const taken = ticket.takenAt.toZonedDateTimeISO(timeZone).toPlainTime();
		return {
			title: words.slip.title(String(ticket.number)),
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: words.title, address: withQuery(queueAddress, { ban: ticket.bodyId }) }],
			body: (
				<>
					<Head title={words.slip.title(String(ticket.number))} lede={words.slip.lede(name)} />
					<Terms
						items={[
							{ term: words.slip.purpose, is: words.purposes[ticket.purpose] },
							{ term: words.slip.taken, is: formatTime(taken, language) },
							{ term: words.slip.ahead, is: formatCount(ahead.length, language) },
						]}
					/>
					<p class="source">{words.slip.print}</p>
					<Links
						items={[{ address: to(withQuery(queueAddress, { ban: ticket.bodyId })), label: words.slip.back }]}
					/>
				</>
			),
		};
	},
});
