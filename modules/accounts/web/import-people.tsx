import { z } from "zod";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, type PageAnswer, page, type RequestContext } from "#platform/http/route.ts";
import { queueMail } from "#platform/mail/index.ts";
import type { Fault } from "#platform/spreadsheet/index.ts";
import { Actions, Button, DataTable, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { importPeople, keepDraft } from "../commands/import-people.ts";
import { factsOf } from "../commands/request-facts.ts";
import { accountsProblem } from "../errors.ts";
import { messages } from "../messages.ts";
import { namedPosts } from "../queries/named-posts.ts";
import { peopleColumns } from "../queries/people-columns.ts";
import type { PeopleRow } from "../queries/people-row.ts";
import { readPeopleFile } from "../queries/read-people-file.ts";
import { postInWords } from "./account.tsx";
import { adminMessages } from "./admin-messages.ts";
import { administrators, address as list } from "./people.tsx";
import { withRefusal } from "./second-factor-form.tsx";

const address = `${list}/nhap`;

export const showImport = page({
	address,
	who: administrators,
	show: (_, context) => importPage(context, []),
});

function importPage(context: RequestContext<Person>, faults: readonly Fault[]): PageAnswer {
	const words = adminMessages[context.language];
	const refusals = faults.filter((fault) => fault.weight === "refusal");
	const refusal =
		refusals.length > 0
			? accountsProblem("import-faults", { count: refusals.length }).sentence(context.language)
			: undefined;
	const names = Object.values(peopleColumns).map((column) => `“${column.names[0]}”`);
	return {
		title: words.import.title,
		noindex: true,
		trail: [{ label: words.people.title, address: list }],
		body: (
			<>
				<Head title={words.import.title} lede={words.import.lede} />
				<p>{words.import.columns(names.join(", "))}</p>
				<Form form={withRefusal(context.form, refusal)} action={context.to(address)} files>
					<Field type="file" name="file" label={words.import.file} accept=".xlsx,.ods,.csv,.tsv" />
					<Actions>
						<Button>{words.import.read}</Button>
					</Actions>
				</Form>
				{faults.length > 0 ? <Faults faults={faults} language={context.language} /> : null}
			</>
		),
	};
}

function Faults({ faults, language }: { readonly faults: readonly Fault[]; readonly language: "vi" | "en" }) {
	const words = adminMessages[language].import;
	const isRefused = faults.some((fault) => fault.weight === "refusal");
	return (
		<Part id="cho-sai" title={isRefused ? words.faults : words.doubts}>
			<DataTable<Fault>
				caption={words.faults}
				captionHidden
				columns={[
					{ head: words.row, cell: (fault) => (fault.row === 0 ? "" : fault.row) },
					{ head: words.cell, cell: (fault) => fault.cell },
					{ head: words.typed, cell: (fault) => fault.typed },
					{ head: words.what, cell: (fault) => fault[language] },
				]}
				rows={faults}
			/>
		</Part>
	);
}

export const sendImport = action({
	address,
	who: administrators,
	input: z.strictObject({ file: z.instanceof(File) }),
	again: { address },
	limit: { times: 20, minutes: 10 },
	run: async ({ body }, context) => {
		const bytes = new Uint8Array(await body.file.arrayBuffer());
		const { people, faults } = await readPeopleFile(context.trx, context.actor, bytes, context.today);
		if (people.length === 0) return importPage(context, faults);
		const draft = { fileName: body.file.name, people };
		const id = await keepDraft(context.trx, context.actor, draft, factsOf(context));
		return preview(context, id, people, faults);
	},
});

type ActionContext = RequestContext<Person> & { readonly trx: WriteTransaction };

async function preview(
	context: ActionContext,
	draftId: string,
	people: readonly PeopleRow[],
	doubts: readonly Fault[],
): Promise<PageAnswer> {
	const words = adminMessages[context.language];
	const count = new Set(people.map((person) => person.signInName)).size;
	const posts = people.map((row) => ({ ...row, role: row.role ?? "", standsInFor: null }));
	const named = await namedPosts(context.trx, posts, context.today, context.language);
	return {
		title: words.import.preview(count),
		noindex: true,
		trail: [{ label: words.people.title, address: list }],
		body: (
			<>
				<Head title={words.import.preview(count)} />
				{doubts.length > 0 ? <Faults faults={doubts} language={context.language} /> : null}
				<DataTable<(typeof named)[number]>
					caption={words.import.preview(count)}
					captionHidden
					columns={[
						{ head: words.import.row, cell: (row) => row.row },
						{ head: words.people.name, cell: (row) => row.name, namesRow: true },
						{ head: words.people.signInName, cell: (row) => row.signInName },
						{
							head: words.people.posts,
							cell: (row) => (row.from ? postInWords(row, context.language) : words.people.noPosts),
						},
					]}
					rows={named}
				/>
				<Form form={context.form} action={context.to(`${address}/ghi`)}>
					<input type="hidden" name="draft" value={draftId} />
					<Actions>
						<Button>{words.import.confirm(count)}</Button>
					</Actions>
				</Form>
			</>
		),
	};
}

export const confirmImport = action({
	address: `${address}/ghi`,
	who: administrators,
	input: z.strictObject({ draft: z.uuid() }),
	again: { address },
	run: async ({ body }, context) => {
		const made = await importPeople(context.trx, context.actor, body.draft, factsOf(context));
		const mail = messages.vi.mail;
		for (const { name, email, link } of made)
			if (email)
				await queueMail(context.trx, {
					to: email,
					subject: mail.inviteSubject,
					text: mail.invite(name, link),
				});
		return { redirect: list, notice: adminMessages[context.language].import.done(made.length) };
	},
});
