import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { factsOf } from "../commands/request-facts.ts";
import { decideStandIn, endStandIn } from "../commands/stand-ins.ts";
import { accountsProblem } from "../errors.ts";
import { isAdministrator } from "../policy.ts";
import { type NamedPost, namedPosts } from "../queries/named-posts.ts";
import { peopleManagedBy } from "../queries/people-list.ts";
import { peopleNames } from "../queries/people-names.ts";
import { findPersonByName } from "../store/person.ts";
import {
	postsOfBodies,
	postsOfPeople,
	type StoredPost,
	type StoredStandIn,
	standIns,
} from "../store/post.ts";
import { postInWords } from "./account.tsx";
import { adminMessages } from "./admin-messages.ts";
import { daysInWords } from "./person.tsx";

const address = "/thay-mat";
/** Heads of bodies and administrators; for which posts, is decided in the command. */
const deciders = {
	right: "accounts/decide-stand-ins",
	allows: (person: Person) => isAdministrator(person) || headedBodies(person).length > 0,
};

const headedBodies = (person: Person): string[] =>
	person.posts.flatMap((post) =>
		post.role === "head" && post.standsInFor === null && post.bodyId ? [post.bodyId] : [],
	);

type Row = StoredStandIn & NamedPost & { readonly name: string };
type Choice = StoredPost & NamedPost & { readonly holder: string };

export const showStandIns = page({
	address,
	who: deciders,
	show: async (_, context) => {
		const words = adminMessages[context.language].standIn;
		const rows = await currentStandIns(context);
		const choices = await postsToStandInFor(context);
		return {
			title: words.title,
			noindex: true,
			illustrative: context.services.installation.demo,
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<CurrentPart context={context} rows={rows} />
					<Part id="cu" title={words.decide}>
						{choices.length === 0 ? (
							<p>{words.noPosts}</p>
						) : (
							<DecideForm context={context} choices={choices} />
						)}
					</Part>
				</>
			),
		};
	},
});

function CurrentPart({ context, rows }: { readonly context: RequestContext; readonly rows: readonly Row[] }) {
	const words = adminMessages[context.language].standIn;
	const quiet = { ...context.form, errors: {}, values: {} };
	return (
		<Part id="dang" title={words.list}>
			<DataTable<Row>
				caption={words.list}
				captionHidden
				columns={[
					{ head: words.who, cell: (row) => row.name },
					{ head: words.post, cell: (row) => postInWords(row, context.language) },
					{
						head: adminMessages[context.language].person.days,
						cell: (row) => daysInWords(row, context.language),
					},
					{ head: words.reason, cell: (row) => row.reason ?? "" },
					{
						head: words.act,
						cell: (row) => (
							<Form form={quiet} action={context.to(`${address}/thoi`)}>
								<Button kind="second" small name="id" value={row.id}>
									{words.end}
								</Button>
							</Form>
						),
					},
				]}
				rows={rows}
				empty={<p>{words.none}</p>}
			/>
		</Part>
	);
}

function DecideForm({
	context,
	choices,
}: {
	readonly context: RequestContext;
	readonly choices: readonly Choice[];
}) {
	const words = adminMessages[context.language].standIn;
	const days = adminMessages[context.language].post;
	return (
		<Form form={context.form} action={context.to(address)}>
			<Field
				type="select"
				name="postId"
				label={words.post}
				options={choices.map((post) => ({
					value: post.id,
					label: `${post.holder}: ${postInWords(post, context.language)}`,
				}))}
			/>
			<Field type="text" name="signInName" label={words.person} spellcheck={false} autocomplete="off" />
			<Field type="date" name="from" label={days.from} value={formatDay(context.today, context.language)} />
			<Field type="date" name="last" label={days.last} />
			<Field
				type="text"
				name="reason"
				label={words.reason}
				hint={words.reasonHint}
				maxlength={300}
				optional
			/>
			<Actions>
				<Button>{words.button}</Button>
			</Actions>
		</Form>
	);
}

type PageContext = RequestContext<Person> & { readonly db: ReadDb };

async function currentStandIns(context: PageContext): Promise<readonly Row[]> {
	const scope = isAdministrator(context.actor) ? "all" : headedBodies(context.actor);
	const found = await standIns(context.db, context.today, scope);
	const names = await peopleNames(
		context.db,
		found.map((row) => row.personId),
	);
	const posts = found.map((row) => ({ ...row, fields: [], standsInFor: row.holderId }));
	const named = await namedPosts(context.db, posts, context.today, context.language);
	return named.map((row) => ({ ...row, name: names.get(row.personId) ?? "" }));
}

/** Posts of the bodies one heads; for administrators those of the people they manage. */
async function postsToStandInFor(context: PageContext): Promise<readonly Choice[]> {
	const { actor, db, today } = context;
	const posts = isAdministrator(actor)
		? await postsOfPeople(
				db,
				(await peopleManagedBy(db, actor, { words: "", page: "all" }, context.clock)).map(
					(person) => person.id,
				),
				today,
			)
		: await postsOfBodies(db, headedBodies(actor), today);
	const others = posts.filter((post) => !isAdministrator(actor) || post.personId !== actor.personId);
	const names = await peopleNames(
		db,
		others.map((post) => post.personId),
	);
	const plain = others.map((post) => ({ ...post, standsInFor: null }));
	const named = await namedPosts(db, plain, today, context.language);
	return named.map((post) => ({ ...post, holder: names.get(post.personId) ?? "" }));
}

export const sendStandIn = action({
	address,
	who: deciders,
	input: z.strictObject({
		postId: z.uuid(),
		signInName: z.string().trim().min(1).max(254),
		from: typedDay(),
		last: typedDay(),
		reason: z
			.string()
			.trim()
			.max(300)
			.default("")
			.transform((text) => text || null),
	}),
	again: { address },
	run: async ({ body }, context) => {
		const person = await findPersonByName(context.trx, body.signInName);
		if (!person) throw accountsProblem("person-not-known", { name: body.signInName });
		const { postId, from, last, reason } = body;
		const standIn = { postId, from, last, reason, personId: person.id };
		await decideStandIn(context.trx, context.actor, standIn, factsOf(context));
		return { redirect: address, notice: adminMessages[context.language].standIn.decided };
	},
});

export const sendEndStandIn = action({
	address: `${address}/thoi`,
	who: "signed-in",
	input: z.strictObject({ id: z.uuid() }),
	again: { address },
	run: async ({ body }, context) => {
		await endStandIn(context.trx, context.actor, body.id, factsOf(context));
		return { redirect: address, notice: adminMessages[context.language].standIn.ended };
	},
});
