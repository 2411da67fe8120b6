/**
 * Indices by name, and the places in them by the words of headings, folded. PAPI as of 2021-2024 (eight dimensions, 28
 * scored sub-dimensions); PAR INDEX areas by the decision of the Ministry of Home Affairs of 2022; SIPAS elements.
 */
export const indexNames: readonly (readonly [index: string, pattern: RegExp])[] = [
	["PAPI", /(?<![\p{L}])papi(?![\p{L}])|hiệu quả quản trị (?:và|&) hành chính công/u],
	["PAR", /par[ -]?index|chỉ số (?:đánh giá )?(?:xác định chỉ số )?(?:cải cách hành chính|cchc)/u],
	["SIPAS", /(?<![\p{L}])sipas(?![\p{L}])|chỉ số (?:về )?(?:sự |mức độ )?hài lòng/u],
	["PCI", /(?<![\p{L}])pci(?![\p{L}])|chỉ số năng lực cạnh tranh/u],
	["DTI", /(?<![\p{L}])dti(?![\p{L}])|chỉ số (?:đánh giá )?(?:mức độ )?chuyển đổi số/u],
];

export interface NodeName {
	readonly index: string;
	readonly node: string;
	/** in a heading, a target or a cell */
	readonly heading: RegExp;
	/** in running text, where the name is plainly meant */
	readonly text: RegExp | null;
}

const node = (index: string, code: string, heading: RegExp, text: RegExp | null = null): NodeName => ({
	index,
	node: code,
	heading,
	text,
});

export const dimensions: readonly NodeName[] = [
	node("PAPI", "D1", /(?:sự )?tham gia (?:của )?(?:người dân|nhân dân) (?:ở|tại) (?:cấp )?cơ sở/u),
	node(
		"PAPI",
		"D2",
		/công khai,? (?:và )?minh bạch(?! (?:danh sách|thu|ngân sách|tài sản|quy hoạch|kế hoạch))/u,
	),
	node("PAPI", "D3", /trách nhiệm giải trình/u),
	node(
		"PAPI",
		"D4",
		/kiểm soát (?:tình trạng )?tham nhũng(?: trong (?:khu vực|lĩnh vực) công)?(?! trong (?:chính quyền|cung ứng))/u,
	),
	node("PAPI", "D5", /thủ tục hành chính công(?![\p{L}])/u),
	node("PAPI", "D6", /cung ứng (?:các )?dịch vụ (?:hành chính )?công(?! trực tuyến)/u),
	node("PAPI", "D7", /quản trị môi trường/u),
	node("PAPI", "D8", /quản trị điện tử/u),
];

export const subDimensions: readonly NodeName[] = [
	node("PAPI", "1.1", /tri thức công dân/u),
	node("PAPI", "1.2", /cơ hội tham gia/u),
	node("PAPI", "1.3", /chất lượng bầu cử/u),
	node("PAPI", "1.4", /đóng góp tự nguyện/u),
	node("PAPI", "2.1", /tiếp cận thông tin/u),
	node("PAPI", "2.2", /danh sách hộ nghèo/u),
	node("PAPI", "2.3", /(?:thu,? (?:và )?chi )?ngân sách (?:cấp )?xã|thu,? chi ngân sách/u),
	node("PAPI", "2.4", /quy hoạch,? (?:và )?kế hoạch sử dụng đất|quy hoạch\/kế hoạch sử dụng đất/u),
	node("PAPI", "3.1", /tương tác với (?:các cấp )?chính quyền|hiệu quả tương tác/u),
	node(
		"PAPI",
		"3.2",
		/(?:giải đáp|giải quyết) (?:khiếu nại|kiến nghị|khuyến nghị)|khúc mắc của (?:người dân|công dân)/u,
	),
	node("PAPI", "3.3", /tiếp cận (?:dịch vụ )?tư pháp/u),
	node("PAPI", "4.1", /tham nhũng trong chính quyền/u),
	node("PAPI", "4.2", /tham nhũng trong cung ứng dịch vụ/u),
	node("PAPI", "4.3", /công bằng trong tuyển dụng/u),
	node("PAPI", "4.4", /quyết tâm (?:phòng,? )?chống tham nhũng/u),
	node("PAPI", "5.1", /chứng thực,? xác nhận/u),
	node("PAPI", "5.2", /giấy chứng nhận quyền sử dụng đất/u),
	node("PAPI", "5.3", /thủ tục hành chính (?:công )?(?:ở )?cấp xã/u),
	node("PAPI", "6.1", /y tế (?:công lập|cơ sở|công)|dịch vụ y tế/u),
	node("PAPI", "6.2", /giáo dục (?:tiểu học|mầm non|phổ thông|- đào tạo|và đào tạo|công lập)/u),
	node("PAPI", "6.3", /cơ sở hạ tầng/u),
	node("PAPI", "6.4", /an ninh,? (?:và )?trật tự/u),
	node("PAPI", "7.1", /nghiêm túc trong bảo vệ môi trường/u),
	node("PAPI", "7.2", /chất lượng không khí/u),
	node("PAPI", "7.3", /chất lượng (?:nguồn )?nước/u),
	node("PAPI", "8.1", /cổng thông tin điện tử/u),
	node("PAPI", "8.2", /(?:tiếp cận|sử dụng) (?:và sử dụng )?internet/u),
	node("PAPI", "8.3", /phúc đáp/u),
];

export const areas: readonly NodeName[] = [
	node(
		"PAR",
		"1",
		/chỉ đạo,? điều hành(?: cải cách hành chính| cchc)?/u,
		/chỉ đạo,? điều hành (?:cải cách hành chính|cchc)/u,
	),
	node(
		"PAR",
		"2",
		/cải cách thể chế|thể chế|văn bản quy phạm pháp luật/u,
		/cải cách thể chế|văn bản quy phạm pháp luật|vbqppl/u,
	),
	node(
		"PAR",
		"3",
		/cải cách (?:thủ tục hành chính|tthc)|thủ tục hành chính|tthc/u,
		/thủ tục hành chính|tthc/u,
	),
	node("PAR", "4", /tổ chức bộ máy/u, /cải cách tổ chức bộ máy|sắp xếp(?:, tinh gọn)? tổ chức bộ máy/u),
	node("PAR", "5", /chế độ công vụ|công vụ,? công chức|đội ngũ cán bộ/u, /cải cách (?:chế độ )?công vụ/u),
	node("PAR", "6", /tài chính công/u, /cải cách tài chính công/u),
	node(
		"PAR",
		"7",
		/chính quyền (?:điện tử|số)|hiện đại hóa (?:nền )?hành chính|chuyển đổi số/u,
		/chính quyền điện tử|chính quyền số/u,
	),
	node(
		"PAR",
		"8",
		/tác động (?:của )?(?:cải cách hành chính|cchc)/u,
		/tác động của (?:cải cách hành chính|cchc)/u,
	),
];

export const elements: readonly NodeName[] = [
	node("SIPAS", "1", /tiếp cận dịch vụ/u, /tiếp cận dịch vụ hành chính/u),
	node("SIPAS", "2", /thủ tục hành chính|tthc/u),
	node("SIPAS", "3", /công chức(?: giải quyết|,? viên chức| trực tiếp)?/u),
	node("SIPAS", "4", /kết quả (?:cung ứng )?(?:dịch vụ|giải quyết)/u),
	node(
		"SIPAS",
		"5",
		/phản ánh,? (?:và )?(?:góp ý|kiến nghị)/u,
		/(?:tiếp nhận|xử lý|giải quyết)[^.;]{0,40}phản ánh,? kiến nghị/u,
	),
];

/**
 * Words by which a task about order, accountability and the like is told from work on the index as a whole. They only
 * take the index's total away from a task; no node is read out of them.
 */
export const aboutOneThing =
	/an ninh,? trật tự|tội phạm|ma túy|giải trình của chính quyền|phản biện xã hội|dân chủ (?:ở|cơ sở)|kiến nghị của (?:người dân|nhân dân|cử tri)|ban thanh tra nhân dân|hộ nghèo|ô nhiễm|rác thải|bảo hiểm y tế|trường học|đường giao thông/u;
