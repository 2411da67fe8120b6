import { z } from "zod";
import type { PublicDb, WriteTransaction } from "../db/connections.ts";
import type { Person } from "./actor.ts";
import { action, page } from "./route.ts";

// Compiled, never run: each line marked as an error must be one, or the compiler complains here.

declare function command(trx: WriteTransaction, by: Person): void;
declare function publicQuestion(db: PublicDb): void;

const answer = { title: "", body: null };
const again = { address: "/" };
const input = z.strictObject({ name: z.string() });

// @ts-expect-error a page without a stated right
page({ address: "/", show: () => answer });

// @ts-expect-error a form without a stated right
action({ address: "/", input, again, run: async () => answer });

page({
	address: "/",
	who: "everyone",
	show: (_, { db }) => {
		publicQuestion(db);
		return answer;
	},
});

page({
	address: "/",
	who: "signed-in",
	show: (_, context) => {
		// @ts-expect-error a page for people with an account reads with the application's role
		publicQuestion(context.db);
		// @ts-expect-error a page has no transaction: opening it changes nothing
		command(context.trx, context.actor);
		return answer;
	},
});

page({
	address: "/",
	who: "everyone",
	show: (_, { actor }) => {
		// @ts-expect-error everyone may be nobody
		return { title: actor.name, body: null };
	},
});

action({
	address: "/",
	who: { right: "m/do", allows: () => true },
	input,
	again,
	run: async ({ body }, { trx, actor }) => {
		command(trx, actor);
		return { redirect: body.name };
	},
});

action({
	address: "/",
	who: "everyone",
	input,
	again,
	run: async ({ body }, { trx, actor }) => {
		// @ts-expect-error a form for everyone may come from nobody
		command(trx, actor);
		// @ts-expect-error a field that the schema does not name
		return { redirect: body.other };
	},
});
