import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { Button, DataTable, Form, Head, Links, Pager, SearchBox } from "#platform/ui/index.ts";
import { isAdministrator } from "../policy.ts";
import { type NamedPost, namedPosts } from "../queries/named-posts.ts";
import { type ListedPerson, peopleManagedBy, peopleOnPage } from "../queries/people-list.ts";
import { postsOfPeople } from "../store/post.ts";
import { postInWords } from "./account.tsx";
import { accountMessages } from "./account-messages.ts";
import { adminMessages } from "./admin-messages.ts";

export const address = "/quan-tri/nguoi-dung";
/** The first gate of these pages; whose account it is, is decided in the commands. */
export const administrators = { right: "accounts/manage-people", allows: isAdministrator };

export const showPeople = page({
	address,
	who: administrators,
	query: z.object({
		q: z.string().max(200).default(""),
		trang: z.coerce.number().int().min(1).max(10_000).default(1),
	}),
	show: async ({ query }, context) => {
		const words = adminMessages[context.language];
		const { q, trang } = query;
		const people = await peopleManagedBy(context.db, context.actor, { words: q, page: trang }, context.clock);
		const posts = await postsOfPeople(
			context.db,
			people.map((person) => person.id),
			context.today,
		);
		const named = await namedPosts(
			context.db,
			posts.map((post) => ({ ...post, standsInFor: null })),
			context.today,
			context.language,
		);
		const total = people[0]?.total ?? 0;
		const pageOf = (number: number) =>
			context.to(`${address}?${new URLSearchParams({ q, trang: String(number) })}`);
		return {
			title: words.people.title,
			illustrative: people.some((person) => person.illustrative),
			noindex: true,
			body: (
				<>
					<Head title={words.people.title} lede={words.people.lede} meta={words.people.found(total)} />
					<Links
						items={[
							{ address: context.to(`${address}/moi`), label: words.people.invite },
							{ address: context.to(`${address}/nhap`), label: words.people.import },
							{ address: context.to("/thay-mat"), label: words.people.standIns },
						]}
					/>
					<SearchBox action={context.to(address)} label={words.people.search} value={q} />
					<DataTable<ListedPerson>
						caption={words.people.title}
						captionHidden
						columns={[
							{
								head: words.people.name,
								cell: (person) => <a href={context.to(`${address}/${person.id}`)}>{person.name}</a>,
							},
							{ head: words.people.signInName, cell: (person) => person.signInName },
							{
								head: words.people.posts,
								cell: (person) =>
									postsInWords(
										named.filter((post) => post.personId === person.id),
										context.language,
									),
							},
							{ head: words.people.state, cell: (person) => words.states[person.state] },
						]}
						rows={people}
						empty={<p>{words.people.none}</p>}
					/>
					<Form form={context.form} action={context.to(`${address}/xuat`)}>
						<Button kind="second">{words.people.export}</Button>
					</Form>
					<Pager page={trang} pages={Math.ceil(total / peopleOnPage)} address={pageOf} />
				</>
			),
		};
	},
});

function postsInWords(posts: readonly NamedPost[], language: "vi" | "en"): string {
	if (posts.length === 0) return adminMessages[language].people.noPosts;
	return posts.map((post) => postInWords(post, language)).join("; ");
}

/** Roles as choices of a form. */
export const roleOptions = (language: "vi" | "en") =>
	Object.entries(accountMessages[language].roles).map(([value, label]) => ({ value, label }));
