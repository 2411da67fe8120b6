import { refuse } from "../fault.ts";

/** A value with its derivatives by each name. */
export interface Differentiated {
	readonly value: number;
	readonly gradient: Float64Array;
}

/** A formula ready to be computed: values of the names in order, in; value and k derivatives, out. */
export type Formula = (values: Float64Array) => Differentiated;

type Node = (values: Float64Array) => Differentiated;

/**
 * A smooth function of estimates written as text, such as "api00/api99 - 1", with its derivatives. Knows + - * / ^, parentheses, numbers,
 * log, exp, sqrt and the given names (which may hold points and colons; others in back quotes).
 */
export function formulaOf(text: string, names: readonly string[]): Formula {
	const reader = new Reader(text, names);
	const node = reader.sum();
	reader.end();
	return node;
}

class Reader {
	private readonly tokens: readonly string[];
	private at = 0;
	private readonly names: readonly string[];
	private readonly text: string;

	constructor(text: string, names: readonly string[]) {
		this.tokens =
			text.match(/`[^`]*`|[\p{L}_.][\p{L}\p{N}_.:]*|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|[-+*/^()]|\S/gu) ?? [];
		this.names = names;
		this.text = text;
	}

	sum(): Node {
		let left = this.term();
		for (let sign = this.take("+", "-"); sign !== null; sign = this.take("+", "-")) {
			left = add(left, this.term(), sign === "+" ? 1 : -1);
		}
		return left;
	}

	end(): void {
		if (this.at < this.tokens.length) this.wrong();
	}

	private term(): Node {
		let left = this.signed();
		for (let sign = this.take("*", "/"); sign !== null; sign = this.take("*", "/")) {
			left = sign === "*" ? multiply(left, this.signed()) : multiply(left, power(this.signed(), -1));
		}
		return left;
	}

	private signed(): Node {
		if (this.take("-") !== null) return multiply(constant(-1), this.signed());
		this.take("+");
		const base = this.atom();
		return this.take("^") === null ? base : raised(base, this.signed());
	}

	private atom(): Node {
		const token = this.tokens[this.at] ?? this.wrong();
		this.at += 1;
		if (token === "(") return this.closed();
		if (/^[\d.]/.test(token) && !Number.isNaN(Number(token))) return constant(Number(token));
		const called = functions[token];
		if (called !== undefined && this.take("(") !== null) return through(this.closed(), called);
		const place = this.names.indexOf(token.replaceAll("`", ""));
		if (place < 0) this.wrong();
		return (values) => {
			const gradient = new Float64Array(values.length);
			gradient[place] = 1;
			return { value: values[place] as number, gradient };
		};
	}

	private closed(): Node {
		const inner = this.sum();
		if (this.take(")") === null) this.wrong();
		return inner;
	}

	private take(...wanted: string[]): string | null {
		const token = this.tokens[this.at];
		if (token === undefined || !wanted.includes(token)) return null;
		this.at += 1;
		return token;
	}

	private wrong(): never {
		return refuse("formula-wrong", { formula: this.text, at: this.tokens[this.at] ?? "end" });
	}
}

type Smooth = (x: number) => readonly [value: number, derivative: number];

const functions: Readonly<Record<string, Smooth>> = {
	log: (x) => [Math.log(x), 1 / x],
	exp: (x) => [Math.exp(x), Math.exp(x)],
	sqrt: (x) => [Math.sqrt(x), 0.5 / Math.sqrt(x)],
};

function constant(value: number): Node {
	return (values) => ({ value, gradient: new Float64Array(values.length) });
}

function through(inner: Node, smooth: Smooth): Node {
	return (values) => {
		const x = inner(values);
		const [value, derivative] = smooth(x.value);
		return { value, gradient: x.gradient.map((d) => derivative * d) };
	};
}

function power(inner: Node, exponent: number): Node {
	return through(inner, (x) => [x ** exponent, exponent * x ** (exponent - 1)]);
}

function raised(base: Node, exponent: Node): Node {
	return (values) => {
		const [x, y] = [base(values), exponent(values)];
		const value = x.value ** y.value;
		const inner = y.value * x.value ** (y.value - 1);
		const gradient = x.gradient.map((d, i) => {
			const up = y.gradient[i] as number;
			return inner * d + (up === 0 ? 0 : value * Math.log(x.value) * up);
		});
		return { value, gradient };
	};
}

function add(left: Node, right: Node, sign: number): Node {
	return (values) => {
		const [a, b] = [left(values), right(values)];
		return {
			value: a.value + sign * b.value,
			gradient: a.gradient.map((d, i) => d + sign * (b.gradient[i] as number)),
		};
	};
}

function multiply(left: Node, right: Node): Node {
	return (values) => {
		const [a, b] = [left(values), right(values)];
		return {
			value: a.value * b.value,
			gradient: a.gradient.map((d, i) => d * b.value + a.value * (b.gradient[i] as number)),
		};
	};
}
