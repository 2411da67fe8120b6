import type { Level } from "../reading.ts";
import { type BodyContext, isTwoTier, levelSuffix } from "./body-context.ts";
import { officerFields } from "./body-names.ts";

/** What a pattern says of the name it met; the level may still be told by the words after it. */
export interface Sketch {
	readonly key: string;
	readonly name: string;
	readonly level: Level;
	readonly group: boolean;
	/** the name may be followed by the name of a unit */
	readonly takesLocality?: boolean;
	/** the locality goes into the key */
	readonly keyed?: boolean;
}

export interface Pattern {
	readonly test: RegExp;
	readonly make: (found: RegExpExecArray, context: BodyContext) => Sketch | null;
}

export const committee = "(?:ủy ban nhân dân(?: \\(ubnd\\))?|ubnd)";
export const provinceWord = "(?:tỉnh)";
export const districtWords =
	"(?:cấp huyện|(?:các )?(?:huyện|quận|thị xã|thành phố|tp\\.?)(?:(?:, | và |; |/)(?:huyện|quận|thị xã|thành phố|tp\\.?))*(?: thuộc tỉnh| trong tỉnh)?)";
export const communeWords =
	"(?:cấp xã|(?:các )?(?:xã|phường|thị trấn|đặc khu)(?:(?:, | và |; |/)(?:xã|phường|thị trấn|đặc khu))*)";
const many = "(?:các |những |toàn thể |từng |mỗi )?";
const front = "(?:(?:ủy ban|ub|ban thường trực ủy ban) )?(?:mặt trận tổ quốc|mttq|mttqvn)(?: việt nam| vn)?";
const unions =
	"(?:(?:tổ chức )?(?:hội,? )?đoàn thể(?: chính trị ?- ?xã hội)?|(?:các )?tổ chức chính trị ?- ?xã hội|các hội, đoàn thể|hội đoàn thể|ct-xh)";
const levelTail =
	"(?: (tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|cấp tỉnh|cấp huyện|cấp xã|cùng cấp|các cấp))?";

const at = (source: string): RegExp => new RegExp(`(?:${source})(?![\\p{L}\\d])`, "uy");

/** Level meant by the words after a name; without any, the issuer's own. */
export function levelOf(words: string | undefined, context: BodyContext): Level {
	if (!words) return context.level === "centre" ? "province" : context.level;
	if (/cùng cấp/.test(words)) return context.acting ?? context.level;
	if (/các cấp/.test(words)) return "any";
	if (/tỉnh/.test(words)) return "province";
	if (/thành phố|tp/.test(words)) return context.city ? "province" : "district";
	if (/huyện|quận|thị xã/.test(words)) return "district";
	return "commune";
}

const heads = "(?:thủ trưởng|giám đốc|người đứng đầu|trưởng|lãnh đạo|chánh văn phòng,? giám đốc)";
const sector = "(?:sở|ban|ngành|cơ quan chuyên môn)";

const leaders: readonly Pattern[] = [
	{
		test: at(
			`${many}(?:chủ tịch|ct) ${committee} (?:(${districtWords})|(${communeWords})|(${provinceWord}))`,
		),
		make: (found) => {
			const level = found[1] ? "district" : found[2] ? "commune" : "province";
			return {
				key: `chu-tich-ubnd-${levelSuffix[level]}`,
				name: `Chủ tịch UBND ${level === "province" ? "tỉnh" : level === "district" ? "cấp huyện" : "cấp xã"}`,
				level,
				group: level !== "province",
				takesLocality: true,
				keyed: true,
			};
		},
	},
	{
		test: at(
			`${heads} (?:các )?${sector}(?:, ${sector})+(?: và tương đương)?(?: (?:cấp )?tỉnh)?|${heads} (?:các )?(?:sở|cơ quan chuyên môn thuộc ubnd tỉnh)`,
		),
		make: () => ({
			key: "thu-truong-so-nganh",
			name: "Thủ trưởng các sở, ngành tỉnh",
			level: "province",
			group: true,
		}),
	},
	{
		test: at(
			`${heads} (?:các )?(?:phòng|ban),? (?:ban|ngành|phòng)(?:,? (?:ban|ngành|đoàn thể|đơn vị))*(?: (?:cấp |trực thuộc )?(?:huyện|thị xã|thành phố|quận))?`,
		),
		make: () => ({
			key: "thu-truong-phong-ban-huyen",
			name: "Thủ trưởng các phòng, ban ngành huyện",
			level: "district",
			group: true,
		}),
	},
	{
		test: at(
			`${heads} (?:các )?(?:phòng(?:, ban)? chuyên môn|phòng|cơ quan chuyên môn)(?: (?:thuộc )?(?:ubnd )?huyện)?`,
		),
		make: (_, context) =>
			context.level === "commune"
				? {
						key: "truong-phong-chuyen-mon-xa",
						name: "Thủ trưởng phòng chuyên môn",
						level: "commune",
						group: true,
					}
				: {
						key: "truong-phong-chuyen-mon-huyen",
						name: "Thủ trưởng phòng chuyên môn",
						level: "district",
						group: true,
					},
	},
	{
		test: at(
			"(?:thủ trưởng|người đứng đầu) (?:các )?(?:cơ quan|đơn vị)(?:(?:, | và )(?:cơ quan|đơn vị|địa phương|tổ chức))*(?: (?:có )?liên quan| trực thuộc)?",
		),
		make: () => ({
			key: "thu-truong-co-quan-don-vi",
			name: "Thủ trưởng các cơ quan, đơn vị",
			level: "any",
			group: true,
		}),
	},
	{
		test: at("lãnh đạo (?:ubnd )?(?:xã|phường|thị trấn)"),
		make: () => ({ key: "lanh-dao-xa", name: "Lãnh đạo xã", level: "commune", group: false }),
	},
	{
		test: at(
			"(?:các )?trưởng (?:ban nhân dân )?(?:các )?(?:ấp|thôn|khóm|bản|làng|xóm|buôn|khu phố|tổ dân phố)(?:, (?:ấp|thôn|khóm|bản|làng|xóm|khu phố|tổ dân phố))*",
		),
		make: () => ({ key: "truong-ap", name: "Trưởng ban nhân dân ấp", level: "village", group: true }),
	},
];

const committees: readonly Pattern[] = [
	{
		test: at(`(?:văn phòng|vp\\.?) (?:hội đồng nhân dân|hđnd)(?: và | & | - |&|-)${committee}${levelTail}`),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			if (level === "province")
				return { key: "vp-hdnd-ubnd-tinh", name: "Văn phòng HĐND và UBND tỉnh", level, group: false };
			const suffix = level === "commune" ? "xa" : "huyen";
			return {
				key: `vp-hdnd-ubnd-${suffix}`,
				name: `Văn phòng HĐND và UBND ${suffix === "xa" ? "cấp xã" : "huyện"}`,
				level,
				group: false,
				takesLocality: true,
			};
		},
	},
	{
		test: at(`(?:văn phòng|vp\\.?) ${committee}${levelTail}`),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			if (level === "province")
				return { key: "vp-ubnd-tinh", name: "Văn phòng UBND tỉnh", level, group: false, takesLocality: true };
			if (level === "commune")
				return {
					key: "van-phong-ubnd-xa",
					name: "Văn phòng UBND xã",
					level,
					group: false,
					takesLocality: true,
				};
			return {
				key: "vp-hdnd-ubnd-huyen",
				name: "Văn phòng HĐND và UBND huyện",
				level,
				group: false,
				takesLocality: true,
			};
		},
	},
	{
		test: at(`${committee} (?:các cấp|cùng cấp)`),
		make: () => ({ key: "ubnd-cac-cap", name: "Ủy ban nhân dân các cấp", level: "any", group: true }),
	},
	{
		test: at(
			`(?:đảng ủy, )?${committee} ${communeWords}|${many}(?:xã|phường)(?:, (?:xã|phường|thị trấn|đặc khu))+|các (?:xã|phường|thị trấn)(?:(?:, | và )(?:phường|thị trấn|đặc khu))*`,
		),
		make: (found) => ({
			key: "ubnd-xa",
			name: "Ủy ban nhân dân cấp xã",
			level: "commune",
			group: /các |cấp |, /.test(found[0]),
			takesLocality: true,
			keyed: true,
		}),
	},
	{
		test: at(
			`${committee} ${districtWords}|các (?:huyện|quận)(?:(?:, | và )(?:thị xã|thành phố|quận|huyện|tp))*(?: thuộc tỉnh)?|(?:huyện|quận)(?:, (?:thị xã|thành phố|quận|huyện))+`,
		),
		make: (found, context) =>
			/ (?:thành phố|tp\.?)$/.test(found[0]) && context.city && !/các|,/.test(found[0])
				? {
						key: "ubnd-tinh",
						name: "Ủy ban nhân dân thành phố",
						level: "province",
						group: false,
						takesLocality: true,
						keyed: true,
					}
				: {
						key: "ubnd-huyen",
						name: "Ủy ban nhân dân huyện",
						level: "district",
						group: /các |cấp |, /.test(found[0]),
						takesLocality: true,
						keyed: true,
					},
	},
	{
		test: at(`${committee} ${provinceWord}`),
		make: () => ({
			key: "ubnd-tinh",
			name: "Ủy ban nhân dân tỉnh",
			level: "province",
			group: false,
			takesLocality: true,
			keyed: true,
		}),
	},
	{
		test: at(`${committee}`),
		make: (_, context) => {
			const suffix = levelSuffix[context.level] || "tinh";
			return { key: `ubnd-${suffix}`, name: "Ủy ban nhân dân", level: context.level, group: false };
		},
	},
];

const frontAndUnions: readonly Pattern[] = [
	{
		test: at("(?:các )?ban công tác mặt trận(?: (?:các )?(?:thôn|ấp|khóm|bản|khu dân cư|tổ dân phố))?"),
		make: () => ({
			key: "ban-cong-tac-mat-tran",
			name: "Ban công tác Mặt trận",
			level: "village",
			group: true,
		}),
	},
	{
		test: at(
			`${front}(?: (tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|cấp tỉnh|cấp huyện|cấp xã|cùng cấp|các cấp))?`,
		),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			const suffix = level === "any" ? "cac-cap" : levelSuffix[level];
			const names: Readonly<Record<string, string>> = {
				tinh: "tỉnh",
				huyen: "huyện",
				xa: "cấp xã",
				"cac-cap": "các cấp",
			};
			return {
				key: `mttq-${suffix}`,
				name: `Ủy ban MTTQ Việt Nam ${names[suffix] ?? ""}`.trim(),
				level,
				group: level === "any",
				takesLocality: true,
			};
		},
	},
	{
		test: at(
			`(?:các )?(?:cơ quan, )?ban,? ngành(?:,? (?:và )?(?:đoàn thể|hội đoàn thể|các đoàn thể))?(?: chính trị ?- ?xã hội)?${levelTail}`,
		),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			if (level === "commune")
				return { key: "ban-nganh-doan-the-xa", name: "Các ban ngành, đoàn thể xã", level, group: true };
			if (level === "province")
				return { key: "so-nganh-tinh", name: "Các sở, ngành tỉnh", level, group: true };
			return { key: "ban-nganh-doan-the-huyen", name: "Các ban ngành, đoàn thể huyện", level, group: true };
		},
	},
	{
		test: at(`(?:các )?${unions}${levelTail}`),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			return {
				key: `doan-the-${levelSuffix[level] || "cac-cap"}`,
				name: "Các tổ chức chính trị - xã hội",
				level,
				group: true,
			};
		},
	},
];

const groups: readonly Pattern[] = [
	{
		test: at(
			"(?:các )?(?:cơ quan|đơn vị|sở|ngành)(?:, (?:cơ quan|đơn vị|ngành))* (?:được giao|được phân công) chủ trì[^,;.:]{0,60}?(?:tiêu chí|chỉ số|nội dung)[^,;.:]{0,30}?(?=[,;.:]| và |$)",
		),
		make: () => ({
			key: "co-quan-chu-tri-tieu-chi",
			name: "Cơ quan được giao chủ trì tiêu chí",
			level: "province",
			group: true,
		}),
	},
	{
		test: at("(?:các )?cơ quan (?:chuyên môn )?ngành dọc(?: tại cấp huyện| cấp huyện| cấp tỉnh)?"),
		make: () => ({ key: "co-quan-nganh-doc", name: "Cơ quan ngành dọc", level: "any", group: true }),
	},
	{
		test: at(
			"(?:các )?(?:sở|cơ quan chuyên môn thuộc ubnd tỉnh)(?:,? (?:ban|ngành|cơ quan|đơn vị|đoàn thể))*(?: cấp tỉnh| tỉnh| thuộc tỉnh| có liên quan| liên quan)?",
		),
		make: (found) =>
			/^sở$/.test(found[0])
				? null
				: { key: "so-nganh-tinh", name: "Các sở, ngành tỉnh", level: "province", group: true },
	},
	{
		test: at(
			"(?:các )?(?:phòng|cơ quan)(?:, (?:ban|phòng|ngành))*(?: chuyên môn| trực thuộc| ban)?(?:, (?:ban|ngành))*(?: (?:thuộc|của) (?:ubnd )?huyện| huyện| cấp huyện)?",
		),
		make: (found, context) => {
			if (!/phòng|chuyên môn/.test(found[0])) return null;
			return context.level === "commune" && !/huyện/.test(found[0])
				? { key: "phong-chuyen-mon-xa", name: "Các phòng chuyên môn", level: "commune", group: true }
				: { key: "phong-chuyen-mon-huyen", name: "Các phòng chuyên môn", level: "district", group: true };
		},
	},
	{
		test: at(
			`(?:các )?(?:đơn vị|cơ quan)(?:, (?:đơn vị|cơ quan))* trực thuộc(?: (?:${committee} )?(?:huyện|xã|tỉnh|sở))?`,
		),
		make: (_, context) => {
			const suffix = levelSuffix[context.level] || "tinh";
			return {
				key: `don-vi-truc-thuoc-${suffix}`,
				name: "Các đơn vị trực thuộc",
				level: context.level,
				group: true,
			};
		},
	},
	{
		test: at(
			"(?:các )?bộ phận(?: chuyên môn)?(?: có)?(?: liên quan)?(?: (?:của )?(?:ubnd )?(?:xã|phường|thị trấn))?",
		),
		make: () => ({
			key: "bo-phan-chuyen-mon-xa",
			name: "Các bộ phận chuyên môn xã",
			level: "commune",
			group: true,
		}),
	},
	{
		test: at(
			"(?:ban nhân dân )?(?:các )?(?:thôn|ấp|khóm|bản|xóm|khu phố|tổ dân phố)(?:(?:, | và )(?:thôn|ấp|khóm|bản|xóm|khu phố|tổ dân phố))*(?: trên địa bàn(?: xã| phường)?)?",
		),
		make: (found) =>
			/các|ban nhân dân|,/.test(found[0])
				? { key: "cac-thon", name: "Các thôn", level: "village", group: true }
				: null,
	},
	{
		test: at(
			"(?:các )?(?:cơ quan|đơn vị|ngành|sở|địa phương|cấp|tổ chức)(?:(?:, | và )(?:các )?(?:cơ quan|đơn vị|ngành|cấp|địa phương|tổ chức))*(?! (?:nhà nước|hành chính|báo chí|nội chính|thông tin|cá nhân|sự nghiệp))(?: (?:có )?liên quan| trên địa bàn(?: (?:xã|huyện|tỉnh))?)*",
		),
		make: (found, context) => {
			if (!/các|,|liên quan/.test(found[0])) return null;
			return context.level === "commune" && !/liên quan/.test(found[0])
				? {
						key: "co-quan-don-vi-xa",
						name: "Các cơ quan, đơn vị trên địa bàn",
						level: "commune",
						group: true,
					}
				: { key: "co-quan-lien-quan", name: "Các cơ quan, đơn vị liên quan", level: "any", group: true };
		},
	},
];

const ofCommune: readonly Pattern[] = [
	...officerFields.map(
		([source, full, key]): Pattern => ({
			test: at(`(?:các )?(?:công chức |bộ phận |cán bộ )?${source}(?: (?:xã|phường|thị trấn))?`),
			make: (found, context) =>
				context.level === "commune" && !isTwoTier(context.day)
					? { key, name: `Công chức ${full}`, level: "commune", group: false }
					: /công chức/.test(found[0])
						? { key, name: `Công chức ${full}`, level: "commune", group: false }
						: null,
		}),
	),
	{
		test: at(
			"(?:bộ phận (?:tiếp nhận và trả kết quả|tn&tkq|một cửa)(?: (?:của )?(?:ubnd )?(?:xã|phường|thị trấn|cấp xã|huyện|cấp huyện))?)",
		),
		make: (found, context) => {
			const level = levelOf(/huyện/.test(found[0]) ? "huyện" : undefined, context);
			return { key: `bo-phan-mot-cua-${levelSuffix[level]}`, name: "Bộ phận Một cửa", level, group: false };
		},
	},
	{
		test: at(
			"(?:trung tâm|tt) (?:phục vụ hành chính công|pvhcc)(?: (tỉnh|huyện|xã|phường|cấp xã|cấp huyện))?",
		),
		make: (found, context) => {
			const level = levelOf(found[1], context);
			return {
				key: `ttpvhcc-${levelSuffix[level]}`,
				name: `Trung tâm Phục vụ hành chính công ${found[1] ?? ""}`.trim(),
				level,
				group: false,
			};
		},
	},
];

/** In the order tried: names that begin with another name come first. */
export const bodyPatterns: readonly Pattern[] = [
	...leaders,
	...committees,
	...ofCommune,
	...frontAndUnions,
	...groups,
];
