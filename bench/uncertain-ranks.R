# The question of bench/index-math-part.ts in vectorised base R: one matrix product for each choice of scale and mean, one ranking a run.
# Prints the best of five in milliseconds. Arguments: units, indicators, runs.
given <- as.integer(commandArgs(trailingOnly = TRUE))
n <- given[1]; k <- given[2]; runs <- given[3]
set.seed(1)
x <- matrix(runif(n * k), n)
sub <- (seq_len(k) - 1) %% 28 + 1
dimension <- (seq_len(28) - 1) %% 8 + 1
question <- function() {
	minmax <- apply(x, 2, function(v) (v - min(v)) / (max(v) - min(v)) * 9 + 1)
	ranked <- apply(x, 2, rank)
	cells <- list(minmax, ranked, log(minmax), log(ranked))
	choice <- sample(4, runs, TRUE)
	w1 <- matrix(runif(k * runs, .75, 1.25), k)
	w1 <- w1 / rowsum(w1, sub)[sub, ]
	w2 <- matrix(runif(28 * runs, .75, 1.25), 28)
	w2 <- w2 / rowsum(w2, dimension)[dimension, ]
	w3 <- matrix(runif(8 * runs, .75, 1.25), 8)
	w3 <- w3 / rep(colSums(w3), each = 8)
	w <- w1 * w2[sub, ] * w3[dimension[sub], ]
	scores <- matrix(0, n, runs)
	for (j in 1:4) scores[, choice == j] <- cells[[j]] %*% w[, choice == j]
	ranks <- apply(-scores, 2, rank, ties.method = "min")
	nominal <- rank(-(minmax %*% rep(1 / k, k)), ties.method = "min")
	list(rowMeans(ranks), apply(ranks, 1, quantile, c(.05, .5, .95)), mean(abs(ranks - nominal)))
}
cat(1000 * min(replicate(5, system.time(question())[["elapsed"]])))
