import type { Person } from "#platform/http/actor.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { Button, Field, useFace } from "#platform/ui/index.ts";
import { messages } from "../messages.ts";
import { accountMessages } from "./account-messages.ts";

interface AdderProps {
	readonly context: RequestContext<Person>;
	/** of `registrationOptions` */
	readonly options: unknown;
}

/** Adds a passkey; the options carry a signed challenge made for this page. */
export function PasskeyAdder({ context, options }: AdderProps) {
	const words = accountMessages[context.language].passkeys;
	return (
		<form
			method="post"
			action={context.to("/tai-khoan/khoa-truy-cap")}
			data-passkey="add"
			data-options={JSON.stringify(options)}
		>
			{context.form.hidden}
			<input type="hidden" name="answer" value="" />
			<div hidden>
				<Field type="text" name="label" label={words.label} hint={words.labelHint} maxlength={60} width={8} />
				<Button kind="second">{words.add}</Button>
			</div>
			<PasskeyScript />
		</form>
	);
}

interface DoorProps {
	readonly context: RequestContext;
	/** of `authenticationOptions` */
	readonly options: unknown;
	readonly goOn: string;
}

/** In by passkey: possession and fingerprint at once, so no code is asked after it. */
export function PasskeyDoor({ context, options, goOn }: DoorProps) {
	const words = messages[context.language].signIn;
	return (
		<form
			method="post"
			action={context.to("/dang-nhap/khoa-truy-cap")}
			data-passkey="get"
			data-options={JSON.stringify(options)}
		>
			{context.form.hidden}
			<input type="hidden" name="answer" value="" />
			<input type="hidden" name="continue" value={goOn} />
			<p hidden>
				<Button kind="second">{words.passkey}</Button>
			</p>
			<p>{words.passkeyHint}</p>
			<PasskeyScript />
		</form>
	);
}

function PasskeyScript() {
	const script = useFace().island("passkey");
	return script ? <script type="module" src={script} /> : null;
}
