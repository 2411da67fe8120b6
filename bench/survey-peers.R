# The questions of bench/statistics.ts in R: vectorised base R (rowsum), and svyby() of the package survey for some of the variables, where it is installed.
# Arguments: CSV file with empty cells for missing answers, file for the standard errors found, variables for svyby. Prints JSON: milliseconds, best of runs.
given <- commandArgs(trailingOnly = TRUE)
best <- function(run, times) min(replicate(times, system.time(run())[["elapsed"]])) * 1000
import <- best(function() read.csv(given[1]), 1)
d <- read.csv(given[1])
items <- grep("^q", names(d), value = TRUE)
Y <- as.matrix(d[items])
w <- d$w; unit <- d$dist + 1L; prov <- d$prov + 1L
provOfUnit <- prov[!duplicated(unit)]
n <- as.vector(rowsum(rep(1, length(provOfUnit)), provOfUnit))

spread <- function(t) sqrt(n / (n - 1) * (rowsum(t * t, provOfUnit) - rowsum(t, provOfUnit)^2 / n))
sums <- function() { answered <- !is.na(Y); Y0 <- Y; Y0[!answered] <- 0; list(a = rowsum(w * Y0, unit), b = rowsum(w * answered, unit)) }
taylor <- function() {
	s <- sums(); A <- rowsum(s$a, provOfUnit); B <- rowsum(s$b, provOfUnit)
	spread((s$a - (A / B)[provOfUnit, ] * s$b) / B[provOfUnit, ])
}
post <- function() {
	cell <- d$prov * 5L + d$age + 1L
	before <- rowsum(w, cell)[, 1]
	g <- 1000 / before[as.character(cell)]; after <- w * g
	answered <- !is.na(Y); Y0 <- Y; Y0[!answered] <- 0
	A <- rowsum(after * Y0, prov); B <- rowsum(after * answered, prov)
	e <- (Y0 - (A / B)[prov, ]) * answered / B[prov, ]
	fit <- rowsum(w * e, cell) / before
	spread(rowsum(after * (e - fit[as.character(cell), ]), unit))
}
factors <- sapply(1:200, function(r) unlist(lapply(n, function(k) k / (k - 1) * tabulate(sample(k, k - 1, TRUE), k))))
bootstrap <- function() {
	s <- sums()
	found <- vapply(1:200, function(r) rowsum(s$a * factors[, r], provOfUnit) / rowsum(s$b * factors[, r], provOfUnit), s$a[seq_along(n), ])
	sqrt(apply(found, 1:2, var))
}
write.csv(taylor(), given[2], row.names = FALSE)
times <- c(import = import, taylor = best(taylor, 5), post = best(post, 3), bootstrap = best(bootstrap, 2))
if (requireNamespace("survey", quietly = TRUE)) {
	suppressMessages(library(survey))
	options(survey.lonely.psu = "fail")
	design <- svydesign(id = ~dist, strata = ~prov, weights = ~w, data = d)
	k <- as.integer(given[3])
	one <- function() for (q in items[seq_len(k)]) svyby(reformulate(q), ~prov, design, svymean, na.rm = TRUE)
	times <- c(times, svyby = best(one, 1) / k * length(items))
}
cat("{", paste0("\"", names(times), "\":", format(times, digits = 6, trim = TRUE), collapse = ","), "}\n", sep = "")
