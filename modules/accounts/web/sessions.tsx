import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { formatMoment } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, Form, Head } from "#platform/ui/index.ts";
import { endOwnSessions } from "../commands/end-sessions.ts";
import { factsOf } from "../commands/request-facts.ts";
import { type OpenSession, openSessions } from "../queries/own-account.ts";
import { accountMessages } from "./account-messages.ts";

const address = "/tai-khoan/phien";

export const showSessions = page({
	address,
	who: "signed-in",
	show: async (_, context) => {
		const words = accountMessages[context.language];
		const sessions = await openSessions(context.db, context.actor.personId, context.clock);
		const moment = (at: string) => formatMoment(Temporal.Instant.from(at), context.language);
		const isHere = (session: OpenSession) => session.id === context.actor.sessionId;
		return {
			title: words.sessions.title,
			noindex: true,
			trail: [{ label: words.account.title, address: "/tai-khoan" }],
			body: (
				<>
					<Head title={words.sessions.title} lede={words.sessions.sub} />
					<Form form={context.form} action={context.to(address)}>
						<DataTable<OpenSession>
							caption={words.sessions.title}
							captionHidden
							own={isHere}
							columns={[
								{ head: words.sessions.browser, cell: (one) => one.browser || words.sessions.unknownBrowser },
								{ head: words.sessions.began, cell: (one) => moment(one.began) },
								{ head: words.sessions.seen, cell: (one) => moment(one.seen) },
								{ head: words.sessions.from, cell: (one) => one.from },
								{ head: words.sessions.means, cell: (one) => words.means[one.means] },
								{
									head: words.sessions.act,
									cell: (one) =>
										isHere(one) ? (
											words.sessions.here
										) : (
											<Button kind="second" small name="session" value={one.id}>
												{words.sessions.end}
											</Button>
										),
								},
							]}
							rows={sessions}
						/>
						<Actions>
							<Button kind="danger" name="session" value="others">
								{words.sessions.endOthers}
							</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const sendSessions = action({
	address,
	who: "signed-in",
	input: z.strictObject({ session: z.string().regex(/^(others|[0-9a-f]{64})$/) }),
	again: { address },
	run: async ({ body }, context) => {
		const which = body.session === "others" ? "others" : { only: body.session };
		const ended = await endOwnSessions(context.trx, context.actor, which, factsOf(context));
		return { redirect: address, notice: accountMessages[context.language].sessions.ended(ended) };
	},
});
