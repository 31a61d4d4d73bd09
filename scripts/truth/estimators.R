#!/usr/bin/env Rscript
# R's side of scripts/truth/estimators: a line per value, name TAB value TAB value ...
#
# Needs R with survival and boot (Debian: r-base-core, r-cran-survival, r-cran-boot); used with R 4.2.2, survival 3.5-3.
suppressMessages(library(survival)) # boot has an aml of its own, so it is named where used
put <- function(name, ...) cat(paste(c(name, sprintf("%.12g", unlist(list(...)))), collapse = "\t"), "\n", sep = "")

# --- E01 Kruskal-Wallis: H, df, p
kw <- function(name, ...) { k <- kruskal.test(...); put(name, k$statistic, k$parameter, k$p.value) }
x <- c(.2, .4, .4, .9, 1.5); y <- c(.1, .3, .4, .5); z <- c(1.2, 2, 2.2, 3.1)
kw("E01 scipy doc", list(c(1, 3, 5, 7, 9), c(2, 4, 6, 8, 10)))
kw("E01 ties", list(c(1, 1, 1), c(2, 2, 2), c(2, 2)))
kw("E01 airquality", Ozone ~ Month, airquality)
kw("E01 x y z", list(x, y, z))

# --- E02 Mann-Whitney: U1, p
mw <- function(name, a, b, exact) { w <- suppressWarnings(wilcox.test(a, b, exact = exact)); put(name, w$statistic, w$p.value) }
male <- c(19, 22, 16, 29, 24); female <- c(20, 11, 17, 12)
mw("E02 exact", male, female, TRUE)
mw("E02 asymptotic", male, female, FALSE)
mw("E02 xy", x, y, FALSE); mw("E02 xz", x, z, FALSE); mw("E02 yz", y, z, FALSE)

# --- E03 families
put("E03 Holm", p.adjust(c(.01, .04, .03, .005), "holm"))
own <- sapply(list(list(x, y), list(x, z), list(y, z)), function(p) suppressWarnings(wilcox.test(p[[1]], p[[2]], exact = FALSE))$p.value)
put("E03 Holm own", p.adjust(own, "holm"))
put("E03 BH", p.adjust(c(.01, .04, .03, .005), "BH"))
put("E03 BH running minimum", p.adjust(c(.01, .02, .021, .5, .9), "BH"))

# --- E04 BCa of a mean (boot), the check on the method
sixteen <- c(10, 12, 12.5, 12.5, 13.9, 15, 21, 22, 23, 34, 50, 81, 89, 121, 134, 213)
set.seed(1)
ci <- boot::boot.ci(boot::boot(sixteen, function(d, i) mean(d[i]), 100000), type = "bca")
put("E04 BCa mean of 16 (2 digits)", ci$bca[4:5])

# --- Spearman: rho; exact p by cor.test
a7 <- c(3.1, 1.2, 5.5, 4.4, 2.0, 9.9, 7.3); b7 <- c(2.2, 1.1, 8.0, 3.0, 2.9, 7.0, 9.1)
s <- cor.test(a7, b7, method = "spearman", exact = TRUE); put("Spearman 7", s$estimate, s$p.value)

# --- Hodges-Lehmann intervals
d6 <- c(2, 5, -1, 8, .5, 3)
d15 <- c(1.83, .5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3) - c(.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)
hl <- function(name, d) { w <- wilcox.test(d, conf.int = TRUE, exact = TRUE); put(name, w$conf.int) }
hl("Hodges-Lehmann interval 6", d6)
hl("Hodges-Lehmann interval depression", d15)
hl("Hodges-Lehmann interval 25", (1:25 - 9.3) * (1 + (1:25 %% 7) / 10))

# --- E07 log-rank: chi2, df, p, observed, expected
lr <- function(name, f, data) { d <- survdiff(f, data); k <- length(d$n); put(name, d$chisq, k - 1, pchisq(d$chisq, k - 1, lower.tail = FALSE), d$obs, d$exp) }
two <- function(a, b) data.frame(t = abs(c(a, b)), e = c(a, b) > 0, g = rep(0:1, c(length(a), length(b))))
control <- c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
mp <- c(6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35)
lr("E07 log-rank aml", Surv(time, status) ~ x, aml)
lr("E07 log-rank 6-MP", Surv(t, e) ~ g, two(control, mp))
lr("E07 log-rank BU1", Surv(t, e) ~ g, two(c(8, 12, 26, 14, 21, 27, -8, -32, -20, -40), c(33, 28, 41, -48, -48, -25, -37, -48, -25, -43)))
lr("E07 log-rank BU2", Surv(t, e) ~ g, two(c(19, 6, 5, 4, -20, -19, -17, -14), c(16, 21, 7, -21, -15, -18, -18, -5)))
lr("E07 log-rank lifelines", Surv(t, e) ~ g, two(c(10, 20, 50), c(10, 20, 30)))
lr("E07 log-rank tiny", Surv(t, e) ~ g, two(c(2, -3, 5), c(1, 4)))
lr("E07 log-rank lung ph.ecog", Surv(time, status) ~ ph.ecog, lung)
# survdiff of this version refuses delayed entry: the score test of the exact partial likelihood has the same variance.
entry <- coxph(Surv(start, stop, event) ~ transplant, heart, ties = "exact")
put("E07 log-rank heart, delayed entry", entry$score)
small <- data.frame(start = c(0, 0, 2, 3, 1, 0, 1, 4, 2), stop = c(4, 6, 5, 7, 3, 5, 5, 7, 4), e = c(1, 0, 1, 1, 1, 1, 1, 0, 0), g = c(0, 1, 1, 0, 0, 1, 2, 2, 2))
put("E07 log-rank nine, three groups", coxph(Surv(start, stop, e) ~ factor(g), small, ties = "exact")$score)

# --- Cox: robust standard errors, Wald interval
l3 <- lung[!is.na(lung$ph.ecog), ]
l3$account <- seq_len(nrow(l3)) %% 40
r <- coxph(Surv(time, status) ~ age + sex + ph.ecog + cluster(account), l3)
put("E06 robust lung, 40 accounts", sqrt(diag(r$var)))
r <- coxph(Surv(start, stop, event) ~ age + surgery + transplant + cluster(id), heart)
put("E06 robust heart by id", sqrt(diag(r$var)))
r <- coxph(Surv(start, stop, event) ~ transplant + age + strata(surgery) + cluster(id), heart)
put("E06 robust heart, strata surgery", sqrt(diag(r$var)))
put("E06 Wald lung, sex", confint(coxph(Surv(time, status) ~ sex, lung)))

# --- Cox: proportionality (km)
zph <- function(name, fit) { t <- cox.zph(fit)$table; put(name, t[, "chisq"], t[, "p"]) }
zph("E06 zph lung", coxph(Surv(time, status) ~ age + sex + ph.ecog, lung))
zph("E06 zph heart", coxph(Surv(start, stop, event) ~ age + surgery + transplant, heart))
zph("E06 zph heart, strata surgery", coxph(Surv(start, stop, event) ~ transplant + age + strata(surgery), heart))

# --- Cox: Firth's penalised likelihood, written out with Efron's ties; maximised by optim, profiled by uniroot
penalised <- function(start, stop, event, x) {
  x <- as.matrix(x); p <- ncol(x); times <- sort(unique(stop[event == 1]))
  function(b) {
    w <- exp(drop(x %*% b)); l <- 0; info <- matrix(0, p, p)
    for (t in times) {
      risk <- start < t & stop >= t; dead <- event == 1 & stop == t; d <- sum(dead)
      l <- l + sum(log(w[dead]))
      for (k in seq_len(d) - 1) {
        v <- w * (risk - k / d * dead); m <- colSums(v * x) / sum(v)
        l <- l - log(sum(v)); c <- sweep(x, 2, m); info <- info + t(c) %*% (v * c) / sum(v)
      }
    }
    structure(l + log(det(info)) / 2, info = info)
  }
}
firth <- function(name, start, stop, event, x) {
  x <- as.matrix(x); p <- ncol(x); f <- penalised(start, stop, event, x)
  best <- function(fixed, at) {
    free <- is.na(fixed)
    value <- function(v) { b <- fixed; b[free] <- v; as.numeric(f(b)) }
    if (!any(free)) return(list(par = fixed, value = value(numeric())))
    o <- list(par = at[free])
    for (i in 1:8) o <- optim(o$par, value, method = "BFGS", control = list(fnscale = -1, reltol = 1e-16, maxit = 1000, ndeps = rep(1e-5, sum(free))))
    b <- fixed; b[free] <- o$par; list(par = b, value = o$value)
  }
  full <- best(rep(NA_real_, p), rep(0, p)); b <- full$par
  se <- sqrt(diag(solve(attr(f(b), "info"))))
  ends <- sapply(seq_len(p), function(j) {
    g <- function(v) { fixed <- rep(NA_real_, p); fixed[j] <- v; best(fixed, b)$value - full$value + qchisq(.95, 1) / 2 }
    far <- function(side) { k <- 1; while (g(b[j] + side * k * se[j]) > 0) k <- k + 1; k }
    c(uniroot(g, c(b[j] - far(-1) * se[j], b[j]), tol = 1e-10)$root, uniroot(g, c(b[j], b[j] + far(1) * se[j]), tol = 1e-10)$root)
  })
  p.value <- sapply(seq_len(p), function(j) { fixed <- rep(NA_real_, p); fixed[j] <- 0; pchisq(2 * (full$value - best(fixed, b)$value), 1, lower.tail = FALSE) })
  put(name, b, se, ends, p.value, full$value, f(rep(0, p)))
}
firth("E06 Firth separated", rep(0, 8), c(1, 2, 3, 4, 5, 6, 7, 8), c(1, 1, 1, 1, 0, 0, 0, 0), c(1, 1, 1, 1, 0, 0, 0, 0))
firth("E06 Firth counting process", c(1, 2, 5, 2, 1, 7, 3, 4, 8, 8), c(2, 3, 6, 7, 8, 9, 9, 9, 14, 17), c(1, 1, 1, 1, 1, 1, 1, 0, 0, 0), c(1, 0, 0, 1, 0, 1, 1, 1, 0, 0))
firth("E06 Firth small", rep(0, 6), c(9, 1, 1, 6, 6, 8), c(1, 1, 0, 1, 1, 0), c(0, 1, 1, 1, 0, 0))
firth("E06 Firth heart", heart$start, heart$stop, heart$event, cbind(heart$transplant, heart$age))

# --- Kaplan-Meier: influence of each follow-up
infl <- function(name, fit, time) put(name, (pseudo(fit, time) - summary(fit, time)$surv) / fit$n)
infl("KM influence aml at 23", survfit(Surv(time, status) ~ 1, aml, subset = x == "Maintained"), 23)
infl("KM influence ties at 5", survfit(Surv(c(1, 2, 2, 3, 5, 5, 5, 7), c(1, 1, 0, 1, 1, 1, 0, 1)) ~ 1), 5)
late <- data.frame(start = c(0, 0, 2, 3, 1), stop = c(4, 6, 5, 7, 3), e = c(1, 0, 1, 1, 1))
fit <- survfit(Surv(start, stop, e) ~ 1, late, influence = 1, id = 1:5)
put("KM influence delayed entry at 4", fit$influence.surv[, which(fit$time == 4)])

# --- Power
put("Power Schoenfeld", ceiling((qnorm(.975) + qnorm(.8))^2 / (.25 * log(c(1.5, 2, 3))^2)))
put("Power Noether", ceiling((qnorm(.975) + qnorm(.8))^2 / (12 * .25 * (c(.3, .474, .6) / 2)^2)))
put("Power smallest p", 2 / choose(c(6, 8, 10, 12, 10), c(3, 4, 5, 6, 3)))
put("Power Mann-Whitney 5 v 5", { p <- pmin(1, 2 * pwilcox(0:12, 5, 5)); max(p[p <= .05]) })
put("Power Mann-Whitney 4 v 6", { p <- pmin(1, 2 * pwilcox(0:12, 4, 6)); max(p[p <= .05]) })
