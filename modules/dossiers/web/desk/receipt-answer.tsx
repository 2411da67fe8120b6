import QRCode from "qrcode";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { PageAnswer, RequestContext } from "#platform/http/route.ts";
import { formatDayWithWeekday } from "#platform/i18n/index.ts";
import { Actions, Button, DownloadLinks, Form, Head, Part } from "#platform/ui/index.ts";
import type { IssuedSecret } from "../../commands/lookup/issue-secret.ts";
import { deskProblem } from "../../desk/errors.ts";
import { receiptMessages } from "../../desk/receipt-messages.ts";
import type { FormFacts } from "../../domain/desk/desk-forms.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { formFactsOf } from "../../queries/desk/form-facts.ts";
import { boardAddress, dossierPage, receptionAddress, withQuery } from "./addresses.ts";
import { PapersTable, ReceiptTerms } from "./receipt-parts.tsx";
import { RenewForm } from "./renew-form.tsx";

type Context = RequestContext<Person> & { readonly db: ReadDb };

/** Form 01 as a page to print. The code is on it only in the answer that made it. */
export async function receiptAnswer(
	context: Context,
	dossier: StoredDossier,
	secret: IssuedSecret | null,
): Promise<PageAnswer> {
	const { db, language, to } = context;
	const facts = await formFactsOf(db, dossier, "receive");
	if (!facts) throw deskProblem("form-unknown", {});
	const words = receiptMessages[language];
	const { dueOn } = facts.dossier;
	const next = withQuery(receptionAddress, { ban: dossier.deskBodyId });
	return {
		title: words.title,
		section: "/ban-lam-viec",
		noindex: true,
		illustrative: dossier.illustrative,
		trail: [
			{ label: facts.issuer.desk, address: withQuery(boardAddress, { ban: dossier.deskBodyId }) },
			{ label: dossier.code, address: dossierPage(dossier.id) },
		],
		body: (
			<>
				<Head
					kicker={`${words.title} · ${dossier.code}`}
					title={dueOn ? words.heading(formatDayWithWeekday(dueOn, language)) : words.noDate}
					lede={words.lede(facts.applicant?.name ?? "", facts.dossier.procedure)}
				>
					<Actions>
						<a class="btn" href={to(next)} autofocus>
							{words.next}
						</a>
						<a class="btn second" href={to(dossierPage(dossier.id))}>
							{words.toDossier}
						</a>
					</Actions>
				</Head>
				{secret ? await SecretPart({ context, dossier, secret }) : <HiddenPart context={context} />}
				<ReceiptTerms facts={facts} dossier={dossier} language={language} to={to} />
				<PapersTable papers={facts.papers} language={language} />
				<Signatures facts={facts} language={language} />
				{secret ? null : (
					<>
						<DownloadLinks
							items={(["pdf", "docx"] as const).map((format) => ({
								address: to(dossierPage(dossier.id, `/mau/giay-hen.${format}`)),
								label: words.files,
								kind: format.toUpperCase(),
							}))}
						/>
						<RenewForm dossier={dossier} context={context} />
					</>
				)}
			</>
		),
	};
}

interface SecretProps {
	readonly context: Context;
	readonly dossier: StoredDossier;
	readonly secret: IssuedSecret;
}

async function SecretPart({ context, dossier, secret }: SecretProps) {
	const { language, services, to, form } = context;
	const words = receiptMessages[language];
	const { origin } = services.installation;
	const svg = await QRCode.toString(`${origin}${secret.address}`, {
		type: "svg",
		margin: 2,
		errorCorrectionLevel: "M",
	});
	const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
	return (
		<Part id="tra-cuu" title={words.lookup.title} sub={words.lookup.scan} note={<p>{words.lookup.keep}</p>}>
			<p>
				<img src={picture} alt={words.lookup.alt} width="180" height="180" />
			</p>
			<p>
				{words.lookup.short}: <b>{secret.shortCode}</b>
				<br />
				{words.lookup.at}: {`${origin}/tra-cuu-ho-so`}
			</p>
			<p class="source">
				{words.lookup.once} {words.print}
			</p>
			<Form form={form} action={to(dossierPage(dossier.id, "/giay-hen/tep"))}>
				<input type="hidden" name="lookup_code" value={secret.secret} />
				<Actions>
					<Button kind="link" name="dang" value="pdf">
						{words.pdf}
					</Button>
					<Button kind="link" name="dang" value="docx">
						{words.docx}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function HiddenPart({ context: { language } }: { readonly context: Context }) {
	const words = receiptMessages[language].lookup;
	return (
		<Part id="tra-cuu" title={words.title}>
			<p>{words.hidden}</p>
		</Part>
	);
}

function Signatures({ facts, language }: { readonly facts: FormFacts; readonly language: "vi" | "en" }) {
	const words = receiptMessages[language].signs;
	return (
		<div class="two gap">
			<div>
				<b>{words.applicant}</b>
				<br />
				<br />
				<br />
				{facts.applicant?.name}
			</div>
			<div>
				<b>{words.receiver}</b>
				<br />
				<br />
				<br />
				{facts.by}
			</div>
		</div>
	);
}
