#include <stdint.h>
#include <stdio.h>

static int64_t iterations(double cr, double ci, int64_t limit) {
    double zr = 0.0, zi = 0.0;
    for (int64_t i = 0; i < limit; i++) {
        double zr2 = zr * zr, zi2 = zi * zi;
        if (zr2 + zi2 > 4.0)
            return i;
        zi = 2.0 * zr * zi + ci;
        zr = zr2 - zi2 + cr;
    }
    return limit;
}

static int64_t run(int64_t size, int64_t limit) {
    int64_t total = 0;
    for (int64_t y = 0; y < size; y++)
        for (int64_t x = 0; x < size; x++)
            total += iterations(3.0 * x / size - 2.0, 2.0 * y / size - 1.0, limit);
    return total;
}

int main(void) {
    volatile int64_t size = 700, limit = 200;
    printf("%lld\n", (long long)run(size, limit));
}
