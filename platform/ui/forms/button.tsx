import type { Child } from "hono/jsx";

export type ButtonKind = "main" | "second" | "danger" | "link";

interface ButtonLook {
	/** one main button a form; `danger` for what cannot be undone */
	readonly kind?: ButtonKind;
	readonly small?: boolean;
	readonly children?: Child;
}

export interface ButtonProps extends ButtonLook {
	readonly name?: string;
	readonly value?: string;
	readonly id?: string;
	/** why it cannot act yet: the button stays visible, and the reason stands beside it */
	readonly cannot?: Child;
	/** sends the form past the browser's own checks (saving a draft) */
	readonly unchecked?: boolean;
}

function look({ kind = "main", small }: ButtonLook): string {
	if (kind === "link") return "link";
	return ["btn", kind === "main" ? "" : kind, small ? "small" : ""].filter(Boolean).join(" ");
}

export function Button({ name, value, id, cannot, unchecked, children, ...rest }: ButtonProps) {
	if (cannot) {
		const reason = `${id ?? name ?? "nut"}-vi-sao`;
		return (
			<>
				<button type="button" class={look(rest)} id={id} aria-disabled="true" aria-describedby={reason}>
					{children}
				</button>
				<span class="why" id={reason}>
					{cannot}
				</span>
			</>
		);
	}
	return (
		<button type="submit" class={look(rest)} id={id} name={name} value={value} formnovalidate={unchecked}>
			{children}
		</button>
	);
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({ address, children, ...rest }: ButtonLook & { readonly address: string }) {
	return (
		<a class={look(rest)} href={address}>
			{children}
		</a>
	);
}

/** The buttons of a form, side by side. */
export function Actions({ children }: { readonly children?: Child }) {
	return <div class="actions">{children}</div>;
}
