#include <stdint.h>
#include <stdio.h>

static int64_t run(int64_t n) {
    int64_t total = 0;
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < n; j++)
            for (int64_t k = 0; k < n; k++)
                total += (i * j + k) % 7;
    return total;
}

int main(void) {
    volatile int64_t n = 600;
    printf("%lld\n", (long long)run(n));
}
