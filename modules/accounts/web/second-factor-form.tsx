import QRCode from "qrcode";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { FormState, PageAnswer, RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head, Links } from "#platform/ui/index.ts";
import { authenticationOptions } from "../commands/passkeys.ts";
import { factsOf } from "../commands/request-facts.ts";
import { personPending } from "../commands/second-step.ts";
import { beginTotp } from "../commands/totp.ts";
import { totpAddress } from "../domain/totp.ts";
import { messages } from "../messages.ts";
import { PasskeyDoor } from "./passkey-forms.tsx";

export interface Step {
	readonly kind: "ask" | "enrol";
	/** token of the pending sign-in; in the form only, never in an address */
	readonly pending: string;
	readonly goOn: string;
	readonly refusal?: string;
}

type ActionContext = RequestContext & { readonly trx: WriteTransaction };

/** Between password and house: the code, or the authenticator's set-up for those who must have one. */
export async function askSecondFactor(context: ActionContext, step: Step): Promise<PageAnswer> {
	const words = messages[context.language];
	const title = step.kind === "ask" ? words.secondFactor.title : words.enrol.title;
	const form = withRefusal(context.form, step.refusal);
	const options = await authenticationOptions(factsOf(context));
	return {
		title,
		noindex: true,
		body: (
			<>
				<Head title={title} lede={step.kind === "ask" ? words.secondFactor.lede : words.enrol.required} />
				<Form form={form} action={context.to("/dang-nhap/buoc-hai")}>
					<input type="hidden" name="pending" value={step.pending} />
					<input type="hidden" name="step" value={step.kind} />
					<input type="hidden" name="continue" value={step.goOn} />
					{step.kind === "enrol" ? await enrolParts(context, step.pending) : null}
					<CodeField language={context.language} />
					<Actions>
						<Button>{step.kind === "ask" ? words.secondFactor.button : words.enrol.button}</Button>
					</Actions>
				</Form>
				{step.kind === "ask" ? <PasskeyDoor context={context} options={options} goOn={step.goOn} /> : null}
				<Links items={[{ address: context.to("/dang-nhap"), label: words.secondFactor.startAgain }]} />
			</>
		),
	};
}

export function CodeField({ language }: { readonly language: RequestContext["language"] }) {
	const words = messages[language].secondFactor;
	return (
		<Field
			type="text"
			name="code"
			label={words.code}
			hint={words.codeHint}
			autocomplete="one-time-code"
			spellcheck={false}
			width={8}
			maxlength={30}
		/>
	);
}

async function enrolParts(context: ActionContext, pending: string) {
	const facts = factsOf(context);
	const person = await personPending(context.trx, pending, facts);
	const secret = await beginTotp(context.trx, person.personId, facts);
	return (
		<TotpSecret
			language={context.language}
			secret={secret}
			picture={await totpPicture(secret, person.name)}
		/>
	);
}

/** SVG as a data address: the policy for content allows no inline script, but images of our own making. */
export async function totpPicture(secret: string, account: string): Promise<string> {
	const svg = await QRCode.toString(totpAddress(secret, account), {
		type: "svg",
		margin: 4,
		errorCorrectionLevel: "M",
	});
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

interface SecretProps {
	readonly language: RequestContext["language"];
	readonly secret: string;
	readonly picture: string;
}

export function TotpSecret({ language, secret, picture }: SecretProps) {
	const words = messages[language].enrol;
	return (
		<>
			<p>{words.scan}</p>
			<p>
				<img src={picture} alt={words.qr} width="240" height="240" />
			</p>
			<p>
				{words.secret} <code>{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
			</p>
			<p>{words.type}</p>
		</>
	);
}

/** The form as refused, when the command said so without undoing the transaction. */
export function withRefusal(
	form: FormState,
	refusal: string | undefined,
	values: FormState["values"] = {},
): FormState {
	return refusal === undefined ? form : { ...form, errors: { "": [refusal] }, values };
}
