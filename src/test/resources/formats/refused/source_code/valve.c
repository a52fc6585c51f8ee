#include <stdio.h>
#define LIMIT 4

int main(int argc, char **argv) {
  int i;
  for (i = 0; i < LIMIT; i++) {
    printf("valve %d\n", i);
  }
  return 0;
}
