#!/usr/bin/env Rscript
# Values of R's survival package for the tests of org.shiguan.measure.stat, and the data they use.
#
# Needs   R and the package survival (Debian: r-base-core, r-cran-survival); used with R 4.2.2, survival 3.5-3.
# Writes  with a folder as argument: heart.csv, jasa.csv, lung.csv there (they stand in
#         jobs/src/test/resources/org/shiguan/stat/survival); without: prints the values.
suppressMessages(library(survival))
options(digits = 12)
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) == 1) {
  csv <- function(data, name) {
    write.csv(data, file.path(arguments, name), row.names = FALSE, quote = FALSE, na = "")
  }
  csv(heart[, c("id", "start", "stop", "event", "age", "surgery", "transplant")], "heart.csv")
  csv(data.frame(id = seq_len(nrow(jasa)), jasa[, c("futime", "fustat", "transplant", "wait.time")]), "jasa.csv")
  csv(lung[, c("time", "status", "age", "sex", "ph.ecog")], "lung.csv")
  quit()
}

cat(R.version.string, "survival", as.character(packageVersion("survival")), "\n")
cox <- function(name, fit) {
  cat(name, ": beta", format(coef(fit)), "se", format(sqrt(diag(vcov(fit)))), "loglik", format(fit$loglik, digits = 13), "\n")
}
cox("jasa, naive", coxph(Surv(pmax(futime, 0.5), fustat) ~ transplant, jasa))
cox("heart", coxph(Surv(start, stop, event) ~ transplant, heart))
cox("heart, interactions", coxph(Surv(start, stop, event) ~ (age + surgery) * transplant, heart))
cox("heart, strata surgery", coxph(Surv(start, stop, event) ~ transplant + age + strata(surgery), heart))
cox("lung, sex", coxph(Surv(time, status) ~ sex, lung))
cox("lung, age + sex + ph.ecog", coxph(Surv(time, status) ~ age + sex + ph.ecog, lung))
cox("aml", coxph(Surv(time, status) ~ x, aml))
small <- data.frame(time = c(4, 3, 1, 1, 2, 2, 3), status = c(1, 1, 1, 0, 1, 1, 0), x = c(0, 2, 1, 1, 1, 0, 0), sex = c(0, 0, 0, 0, 1, 1, 1))
cox("seven rows, strata sex", coxph(Surv(time, status) ~ x + strata(sex), small))

curve <- function(name, fit, ...) {
  s <- summary(fit, ...)
  cat(name, "\n")
  print(cbind(time = s$time, risk = s$n.risk, events = s$n.event, S = s$surv, se = s$std.err, low = s$lower, high = s$upper))
}
curve("delayed entry", survfit(Surv(c(0, 0, 2, 3, 1), c(4, 6, 5, 7, 3), c(1, 0, 1, 1, 1)) ~ 1, conf.type = "log-log"))
curve("replies", survfit(Surv(c(.5, 1, 2, 3, 3, 5, 8, 24), c(1, 1, 0, 1, 1, 0, 1, 0)) ~ 1, conf.type = "log-log"))
curve("aml, maintained", survfit(Surv(time, status) ~ 1, aml, subset = x == "Maintained", conf.type = "log-log"))
curve("heart, after a transplant", survfit(Surv(start, stop, event) ~ 1, heart[heart$transplant == 1, ], conf.type = "log-log"),
      times = c(5, 10, 20, 50, 100, 200, 500, 1000))

cat("rate 3/400", poisson.test(3, 400)$conf.int, "\n")
cat("ratio (1/50)/(2/220)", poisson.test(c(1, 2), c(50, 220))$conf.int, "\n")
cat("ratio (11/800)/(5/1083.5)", poisson.test(c(11, 5), c(800, 1083.5))$conf.int, "\n")
cat("ratio (0/800)/(5/1083.5)", poisson.test(c(0, 5), c(800, 1083.5))$conf.int, "\n")
cat("Holm", p.adjust(c(.01, .04, .03, .005), "holm"), "\n")

cat("interval2, where R stops", format(summary(survfit(Surv(c(0, 1, 2, 0, 3, 4), c(2, 3, 4, 1, 5, NA), type = "interval2") ~ 1))$surv), "\n")
