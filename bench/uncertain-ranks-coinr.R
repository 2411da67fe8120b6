# The same with COINr (get_sensitivity), where it is installed: 20 runs, since each builds the whole index anew. Prints milliseconds a run.
# Two scales, two means, weights within a quarter. Arguments: units, indicators.
suppressMessages(library(COINr))
given <- as.integer(commandArgs(trailingOnly = TRUE))
n <- given[1]; k <- given[2]; runs <- 20
set.seed(1)
x <- as.data.frame(matrix(runif(n * k), n))
names(x) <- paste0("i", 1:k)
row <- function(code, parent, level, type)
	data.frame(iCode = code, Parent = parent, Weight = 1, Direction = 1, Level = level, Type = type)
meta <- rbind(
	row(names(x), paste0("S", (1:k - 1) %% 28 + 1), 1, "Indicator"),
	row(paste0("S", 1:28), paste0("D", (1:28 - 1) %% 8 + 1), 2, "Aggregate"),
	row(paste0("D", 1:8), "T", 3, "Aggregate"),
	row("T", NA, 4, "Aggregate"))
scale <- function(upper) list(f_n = "n_minmax", f_n_para = list(l_u = c(1, upper)))
coin <- suppressMessages({
	made <- new_coin(cbind(uCode = paste0("u", 1:n), x), meta, level_names = c("Ind", "Sub", "Dim", "Total"))
	made <- Normalise(made, dset = "Raw", global_specs = scale(10))
	Aggregate(made, dset = "Normalised", f_ag = "a_amean")
})
weights <- get_noisy_weights(coin$Meta$Weights$Original, data.frame(Level = 1:3, NoiseFactor = .25), Nrep = runs)
choices <- list(
	Scale = list(Address = "$Log$Normalise$global_specs", Distribution = list(scale(10), scale(100)), Type = "discrete"),
	Mean = list(Address = "$Log$Aggregate$f_ag", Distribution = c("a_amean", "a_gmean"), Type = "discrete"),
	Weights = list(Address = "$Log$Aggregate$w", Distribution = weights, Type = "discrete"))
taken <- system.time(suppressMessages(capture.output(
	get_sensitivity(coin, SA_specs = choices, N = runs, SA_type = "UA", dset = "Aggregated", iCode = "T"))))
cat(1000 * taken[["elapsed"]] / runs)
