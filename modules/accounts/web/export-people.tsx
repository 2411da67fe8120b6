import { z } from "zod";
import { recordEvent } from "#platform/events/record.ts";
import { action } from "#platform/http/route.ts";
import { writeXlsx } from "#platform/spreadsheet/index.ts";
import { namedPosts } from "../queries/named-posts.ts";
import { peopleManagedBy } from "../queries/people-list.ts";
import { postsOfPeople } from "../store/post.ts";
import { accountMessages } from "./account-messages.ts";
import { adminMessages } from "./admin-messages.ts";
import { administrators, address as list } from "./people.tsx";
import { daysInWords } from "./person.tsx";

/** Sent as a form, because taking away a list of people is recorded. Cells that compute are neutralised by the writer. */
export const sendExport = action({
	address: `${list}/xuat`,
	who: administrators,
	input: z.strictObject({}),
	again: { address: list },
	limit: { times: 10, minutes: 10 },
	run: async (_, context) => {
		const { trx, actor, today, language, clock } = context;
		const people = await peopleManagedBy(trx, actor, { words: "", page: "all" }, clock);
		const posts = await postsOfPeople(
			trx,
			people.map((person) => person.id),
			today,
		);
		const named = await namedPosts(
			trx,
			posts.map((post) => ({ ...post, standsInFor: null })),
			today,
			language,
		);
		const words = adminMessages[language];
		const { roles, wholeInstallation } = accountMessages[language];
		const rows = people.flatMap((person) => {
			const own = named.filter((post) => post.personId === person.id);
			const about = [person.name, person.signInName, person.email, person.phone, words.states[person.state]];
			if (own.length === 0) return [[...about, null, null, null]];
			return own.map((post) => [
				...about,
				roles[post.role],
				post.place ?? wholeInstallation,
				daysInWords(post, language),
			]);
		});
		await recordEvent(trx, {
			name: "accounts/people-exported",
			subject: { kind: "person", id: actor.personId },
			actor,
			from: context.from,
			at: clock.now().toString(),
			data: { people: people.length },
		});
		const invented = people.some((person) => person.illustrative);
		const heads = [
			words.people.name,
			words.people.signInName,
			words.invite.email,
			words.invite.phone,
			words.people.state,
			words.person.role,
			words.person.place,
			words.person.days,
		];
		const table = {
			name: words.people.title,
			notes: invented ? [words.people.invented] : [],
			columns: heads.map((heading) => ({ heading })),
			rows,
		};
		return {
			contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
			filename: `nguoi-dung-${today.toString()}.xlsx`,
			content: await writeXlsx([table]),
		};
	},
});
